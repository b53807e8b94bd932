package eu.groupexchange.correspondence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a mail says: a record of the feature that sends it, such as {@code record ClaimReminder(@AsksUntil Instant deadline) implements
 * Mail}. Its kind and its two templates, {@code mails/claim-reminder.html} and {@code .txt}, follow from its name; they read its components
 * under their names, and what {@link MailHead} has. What may be missing is {@code @Nullable}. Each says whether it {@linkplain AsksUntil
 * asks for something} or {@linkplain OnlyTells only tells}.
 */
public interface Mail {

    /** Marks until when the organisation has to do what the mail asks for; the mail says it. */
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface AsksUntil {}

    /** Marks a mail that asks for nothing. To the staff, tasks say when they are due. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface OnlyTells {

        /** Whether it brings a personal link all the same. One that asks always does. */
        boolean withLink() default false;
    }

    /** One for the contact of the exchange. */
    interface ToStaff extends Mail {}

    /** One that means the very address that it goes to, and no other that comes instead. */
    interface ToThisAddress extends Mail {}
}
