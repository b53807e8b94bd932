package eu.groupexchange.portal.my;

import org.jspecify.annotations.Nullable;

/**
 * What happens next with a participation, and what the organisation is to do.
 *
 * @param action the button, or null where nothing is to be done
 * @param other the way out beside it, or null
 * @param until the last minute for it, or null
 * @param left what is left until then, or null
 */
record NextStep(
        String title,
        String text,
        @Nullable Action action,
        @Nullable Action other,
        @Nullable String until,
        @Nullable String left) {

    /** @param posts whether the button itself does it; otherwise it leads to a page */
    record Action(String label, String path, boolean posts) {}

    static NextStep wait(String title, String text) {
        return new NextStep(title, text, null, null, null, null);
    }

    static NextStep go(String title, String text, String label, String path) {
        return new NextStep(title, text, new Action(label, path, false), null, null, null);
    }

    static NextStep press(String title, String text, String label, String path) {
        return new NextStep(title, text, new Action(label, path, true), null, null, null);
    }

    /** The same in other words. */
    NextStep saying(String words) {
        return new NextStep(title, words, action, other, until, left);
    }

    NextStep until(String deadline, String timeLeft) {
        return new NextStep(title, text, action, other, deadline, timeLeft);
    }

    /** With another answer beside the button; it leads to a page that asks first. */
    NextStep or(String label, String path) {
        return new NextStep(title, text, action, new Action(label, path, false), until, left);
    }
}
