package it.opposizioni.portal.sending;

import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.portal.appio.AppIoMessage;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A letter as App IO shows it: in Markdown, with the code, the warning and the addresses that an e-mail has. */
final class AppIoLetter {

    private static final String BLOCK = "\n\n";

    /** What Markdown would read as more than itself. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>#|~]");

    private final Letter letter;
    private final String code;
    private final SendingTexts texts;
    private final List<String> end = new ArrayList<>();

    private AppIoLetter(Letter letter, String code, SendingTexts texts) {
        this.letter = letter;
        this.code = code;
        this.texts = texts;
    }

    static AppIoLetter of(Letter letter, String code, Lang lang) {
        return new AppIoLetter(letter, code, Texts.of(SendingTexts.class, lang));
    }

    /**
     * @param linkText words before the address of our page; empty where none follows
     * @param check where the code can be checked
     */
    AppIoLetter with(String linkText, String home, String check) {
        if (!linkText.isEmpty()) {
            end.add(escape(linkText) + " " + home);
        }
        end.add(escape(texts.warning()));
        end.add(escape(texts.messageCode(code)));
        if (!linkText.isEmpty()) {
            end.add(texts.checkMessage(check));
        }
        return this;
    }

    /** What is too long is cut: all of it stands in the message box. */
    AppIoMessage to(TaxCode person) {
        String last = String.join(BLOCK, end);
        String first = cut(words(), AppIoMessage.LONGEST_TEXT - BLOCK.length() - last.length());
        return new AppIoMessage(person, subject(), first + BLOCK + last, letter.due());
    }

    private String subject() {
        String title = letter.title().length() < AppIoMessage.SHORTEST_SUBJECT
                ? texts.appIoSubject(letter.title())
                : letter.title();
        return cut(title, AppIoMessage.LONGEST_SUBJECT);
    }

    private String words() {
        String facts = letter.facts().stream()
                .map(fact -> "- **" + escape(fact.name()) + "**: " + escape(fact.value()))
                .collect(Collectors.joining("\n"));
        return Stream.concat(letter.paragraphs().stream().map(AppIoLetter::escape), Stream.of(facts))
                .filter(block -> !block.isEmpty())
                .collect(Collectors.joining(BLOCK));
    }

    /** What somebody wrote, for example a reason, stays on its line. */
    private static String escape(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return SPECIAL.matcher(line).replaceAll(found -> Matcher.quoteReplacement("\\" + found.group()));
    }

    private static String cut(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most - 1) + "…";
    }
}
