package eu.groupexchange.wording;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.stereotype.Component;

/** What templates write as <code>#{key}</code>, of pages, mails and papers: the same {@link Texts} that Java says. */
@Component("messageSource")
public final class TextsOfTemplates extends AbstractMessageSource {

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String key, Locale language) {
        return Texts.find(language, key).orElse(null);
    }

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String key, Object @Nullable [] arguments, @Nullable Locale language) {
        Locale reader = language == null ? Locale.ENGLISH : language;
        return key == null
                ? null
                : Texts.find(reader, key, arguments == null ? new Object[0] : arguments)
                        .orElse(null);
    }

    @Override
    protected java.text.@Nullable MessageFormat resolveCode(String key, Locale language) {
        return null;
    }
}
