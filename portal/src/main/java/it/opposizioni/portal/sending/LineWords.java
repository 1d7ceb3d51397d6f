package it.opposizioni.portal.sending;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.linemessage.CodePurpose;
import java.util.UUID;

/**
 * The words of messages to a line, in one language. A text message ends with the code by which everybody can check that it is ours, and
 * so does a call that nobody has asked for. A call that says a one-time code says no other: a person who hears two may take the wrong one.
 */
final class LineWords {

    private final SendingTexts texts;
    private final String host;

    /** @param host of our site, to which telephones tie a code */
    LineWords(Lang lang, String host) {
        this.texts = Texts.of(SendingTexts.class, lang);
        this.host = host;
    }

    /** @param id of the message. A text's last line ties the code to our site: telephones offer it there and nowhere else */
    String code(UUID id, boolean byVoice, String code, CodePurpose purpose) {
        String act = act(purpose);
        if (byVoice) {
            return act.isEmpty() ? texts.codeSpoken(spelled(code)) : texts.codeSpokenFor(spelled(code), act);
        }
        // a text message that says what for has no room for more than the check code itself
        String said = act.isEmpty()
                ? written(id, texts.codeWritten(code))
                : texts.codeWrittenFor(code, act) + " " + texts.lineMessageShort(MessageCode.of(id));
        return said + tiedToOurSite(code);
    }

    private String act(CodePurpose purpose) {
        return switch (purpose) {
            case REGISTRATION -> texts.toRegister();
            case MANAGEMENT -> texts.toManage();
            case WITHDRAWAL -> texts.toLeave();
            case CONTACT -> texts.toBeWrittenTo();
            case UNSAID -> "";
        };
    }

    /** A one-time code to a number that an operator has declared. It may be a stranger's number: the words say so. */
    String declarationCode(UUID id, boolean byVoice, String code) {
        return byVoice
                ? texts.declarationCodeSpoken(spelled(code))
                : written(id, texts.declarationCodeWritten(code)) + tiedToOurSite(code);
    }

    String notice(UUID id, boolean byVoice, String words) {
        return byVoice ? words + " " + texts.noticeCodeSpoken(spelled(symbols(id))) : written(id, words);
    }

    private String written(UUID id, String words) {
        return words + " " + texts.lineMessageCode(MessageCode.of(id));
    }

    private static String symbols(UUID id) {
        return MessageCode.of(id).replace("-", "");
    }

    private static String spelled(String code) {
        return String.join(", ", code.split(""));
    }

    private String tiedToOurSite(String code) {
        return "\n\n@" + host + " #" + code;
    }
}
