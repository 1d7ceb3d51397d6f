package it.opposizioni.registry.linecall;

import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.linecall.LineCalls.Spoken;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a caller hears and keys, as VoiceXML 2.1 documents in one language. The telephone system asks the service for the documents, and
 * adds the caller's number: the caller cannot state another one. See docs/line-dialogue.md.
 */
final class Dialogue {

    static final String ADDRESS = "/v1/line-dialogue";

    private static final Map<Spoken, String> TAGS = Map.of(Spoken.it, "it-IT", Spoken.en, "en-GB");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm");

    private final Spoken language;
    private final Locale locale;
    private final String person;

    /** @param person where a call for a person is put through to: a {@code tel:} or {@code sip:} address */
    Dialogue(Spoken language, String person) {
        this.language = language;
        this.locale = Locale.of(language.name());
        this.person = person;
    }

    String language() {
        return language.name();
    }

    /** From the beginning of the call until something was asked for. */
    String start() {
        Spoken other = language == Spoken.it ? Spoken.en : Spoken.it;
        Map<String, String> choices = Map.of(
                "1",
                "#register",
                "2",
                "#renew",
                "3",
                "#remove",
                "4",
                "#pin",
                "8",
                ADDRESS + "?language=" + other,
                "9",
                "#person");
        return document(menu("menu", say(DialogueTexts.WELCOME) + " " + say(DialogueTexts.MENU), choices)
                + act("register", LineAct.REGISTER)
                + act("renew", LineAct.RENEW)
                + menu("remove", say(DialogueTexts.CONFIRM_REMOVAL), Map.of("1", "#remove-now", "2", "#menu"))
                + act("remove-now", LineAct.REMOVE)
                + """
                <form id="pin"><field name="pin" type="digits?length=6"><prompt>%s</prompt>
                <filled><submit next="%s" method="post" namelist="caller language pin"/></filled></field></form>
                <form id="person"><transfer name="person" dest="%s" bridge="false"><prompt>%s</prompt></transfer></form>
                """.formatted(say(DialogueTexts.PIN), ADDRESS, escape(person), say(DialogueTexts.PERSON)));
    }

    /** What came of it. After a wrong PIN another one can be keyed. */
    String answer(LineCallAnswer answer) {
        return answer.outcome() == LineCallOutcome.PIN_WRONG
                ? spoken(words(answer), "<goto next=\"" + ADDRESS + "?language=" + language + "#pin\"/>")
                : spoken(words(answer) + " " + say(DialogueTexts.GOODBYE), "<disconnect/>");
    }

    /** A call that can do nothing, and why. */
    String refused(Text why) {
        return spoken(escape(say(why)) + " " + say(DialogueTexts.GOODBYE), "<disconnect/>");
    }

    private String words(LineCallAnswer answer) {
        return switch (answer.outcome()) {
            case PROOF_CONFIRMED -> say(DialogueTexts.PROOF_CONFIRMED);
            case PIN_WRONG -> say(DialogueTexts.PIN_WRONG.with(answer.triesLeft()));
            case PIN_EXHAUSTED -> say(DialogueTexts.PIN_EXHAUSTED);
            case NOT_WAITED_FOR -> say(DialogueTexts.NOT_WAITED_FOR);
            case REGISTERED ->
                say(DialogueTexts.REGISTERED.with(day(answer.activeFrom()))) + protocol(answer.protocol());
            case ALREADY_REGISTERED -> say(DialogueTexts.ALREADY_REGISTERED.with(day(answer.activeFrom())));
            case KEPT -> say(DialogueTexts.KEPT);
            case RENEWED -> say(DialogueTexts.RENEWED);
            case REMOVAL_ASKED -> say(DialogueTexts.REMOVAL_ASKED.with(time(answer.removalDueAt())));
            case REMOVAL_UNDER_WAY -> say(DialogueTexts.REMOVAL_UNDER_WAY.with(time(answer.removalDueAt())));
            case NOT_REGISTERED -> say(DialogueTexts.NOT_REGISTERED);
        };
    }

    /** Letter by letter, in groups. @param number null of what was carried over */
    private String protocol(String number) {
        if (number == null) {
            return "";
        }
        String spelled = "<say-as interpret-as=\"characters\">" + number.replace('-', ' ') + "</say-as>";
        return " " + say(DialogueTexts.PROTOCOL.with(spelled, spelled));
    }

    private String document(String dialogues) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <vxml xmlns="http://www.w3.org/2001/vxml" version="2.1" xml:lang="%s">
                <property name="inputmodes" value="dtmf"/>
                <var name="caller" expr="session.connection.remote.uri"/>
                <var name="language" expr="'%s'"/>
                <noinput><reprompt/></noinput>
                <noinput count="3"><disconnect/></noinput>
                <nomatch><reprompt/></nomatch>
                %s</vxml>
                """.formatted(TAGS.get(language), language, dialogues);
    }

    private String spoken(String words, String then) {
        return document("<form id=\"answer\"><block><prompt>" + words + "</prompt>" + then + "</block></form>\n");
    }

    private static String menu(String id, String prompt, Map<String, String> choices) {
        StringBuilder menu = new StringBuilder("<menu id=\"" + id + "\"><prompt>" + prompt + "</prompt>\n");
        new TreeMap<>(choices)
                .forEach(
                        (key, next) -> menu.append("<choice dtmf=\"%s\" next=\"%s\"/>\n".formatted(key, escape(next))));
        return menu.append("</menu>\n").toString();
    }

    private static String act(String id, LineAct act) {
        return """
                <form id="%s"><var name="act" expr="'%s'"/>
                <block><submit next="%s" method="post" namelist="caller language act"/></block></form>
                """.formatted(id, act, ADDRESS);
    }

    private String say(Text text) {
        return text.in(locale);
    }

    private String day(Instant at) {
        return DAY.withLocale(locale).format(Rome.day(at));
    }

    private String time(Instant at) {
        return TIME.withLocale(locale).format(at.atZone(Rome.ZONE));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
