package it.opposizioni.local.telephone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On documents of the kind that the register has; CallInJourneyIT is on the register's own. */
class CallTest {

    private static final String START = "/v1/line-dialogue?language=it";

    private static final String DOCUMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <vxml xmlns="http://www.w3.org/2001/vxml" version="2.1" xml:lang="it-IT">
            <property name="inputmodes" value="dtmf"/>
            <var name="caller" expr="session.connection.remote.uri"/>
            <var name="language" expr="'it'"/>
            <noinput><reprompt/></noinput>
            %s</vxml>
            """;

    private static final String MENU = DOCUMENT.formatted("""
            <menu id="menu"><prompt>Per iscrivere la linea, premi 1.</prompt>
            <choice dtmf="1" next="#register"/>
            <choice dtmf="3" next="#remove"/>
            <choice dtmf="4" next="#pin"/>
            <choice dtmf="8" next="/v1/line-dialogue?language=en"/>
            <choice dtmf="9" next="#person"/>
            </menu>
            <form id="register"><var name="act" expr="'REGISTER'"/>
            <block><submit next="/v1/line-dialogue" method="post" namelist="caller language act"/></block></form>
            <menu id="remove"><prompt>Per confermare, premi 1.</prompt>
            <choice dtmf="1" next="#remove-now"/>
            <choice dtmf="2" next="#menu"/>
            </menu>
            <form id="remove-now"><var name="act" expr="'REMOVE'"/>
            <block><submit next="/v1/line-dialogue" method="post" namelist="caller language act"/></block></form>
            <form id="pin"><field name="pin" type="digits?length=6"><prompt>Digita il PIN.</prompt>
            <filled><submit next="/v1/line-dialogue" method="post" namelist="caller language pin"/></filled></field></form>
            <form id="person"><transfer name="person" dest="sip:x@example.org" bridge="false"><prompt>Un momento.</prompt></transfer></form>
            """);

    private static String answer(String then) {
        return DOCUMENT.formatted(
                "<form id=\"answer\"><block><prompt>Fatto: <say-as interpret-as=\"characters\">OPP 2026</say-as>.</prompt>"
                        + then + "</block></form>");
    }

    /** The register of these tests. */
    private static final class Register implements Documents {

        private final Map<String, String> documents = new HashMap<>(Map.of(START, MENU));
        private final List<Map<String, String>> submitted = new ArrayList<>();
        private String next = answer("<disconnect/>");

        @Override
        public String fetch(String path) {
            return documents.computeIfAbsent(path, missing -> {
                throw new IllegalStateException("no " + missing);
            });
        }

        @Override
        public String submit(String path, Map<String, String> values) {
            assertThat(path).isEqualTo("/v1/line-dialogue");
            submitted.add(Map.copyOf(values));
            return next;
        }
    }

    private final Register register = new Register();

    private Call call() {
        return new Call("tel:+390642986411", register, START);
    }

    @Test
    void oneHearsAMenuAndChooses() {
        Call call = call();
        assertThat(call.heard()).containsExactly("Per iscrivere la linea, premi 1.");
        assertThat(call.language()).isEqualTo("it-IT");
        call.key("1");
        assertThat(register.submitted)
                .containsExactly(Map.of("caller", "tel:+390642986411", "language", "it", "act", "REGISTER"));
        assertThat(call.heard()).last().isEqualTo("Fatto: OPP 2026.");
        assertThat(call.state()).isEqualTo(Call.State.ENDED);
        call.key("1");
        assertThat(register.submitted).hasSize(1);
    }

    @Test
    void aKeyThatMeansNothingIsAskedForAgainAndOneCanGoBack() {
        Call call = call();
        call.key("7");
        call.key("3");
        call.key("2");
        assertThat(call.heard())
                .containsExactly(
                        "Per iscrivere la linea, premi 1.",
                        "Per iscrivere la linea, premi 1.",
                        "Per confermare, premi 1.",
                        "Per iscrivere la linea, premi 1.");
        call.key("31");
        assertThat(register.submitted)
                .singleElement()
                .satisfies(values -> assertThat(values).containsEntry("act", "REMOVE"));
    }

    @Test
    void aPinIsKeyedDigitByDigitAndOnceMoreWhenItWasWrong() {
        register.next = answer("<goto next=\"" + START + "#pin\"/>");
        Call call = call();
        call.key("4");
        call.key("042");
        assertThat(register.submitted).isEmpty();
        call.key("137");
        assertThat(register.submitted)
                .containsExactly(Map.of("caller", "tel:+390642986411", "language", "it", "pin", "042137"));
        assertThat(call.heard()).last().isEqualTo("Digita il PIN.");
        register.next = answer("<disconnect/>");
        call.key("042138");
        assertThat(register.submitted)
                .last()
                .isEqualTo(Map.of("caller", "tel:+390642986411", "language", "it", "pin", "042138"));
        assertThat(call.state()).isEqualTo(Call.State.ENDED);
    }

    @Test
    void oneIsPutThroughToAPerson() {
        Call call = call();
        call.key("9");
        assertThat(call.state()).isEqualTo(Call.State.TRANSFERRED);
        assertThat(call.heard()).endsWith("Un momento.", "[transferred to sip:x@example.org]");
    }

    @Test
    void whatCannotBeFetchedOrReadEndsTheCall() {
        Call call = call();
        call.key("8");
        assertThat(call.state()).isEqualTo(Call.State.ENDED);
        assertThat(call.heard()).last().isEqualTo("[no /v1/line-dialogue?language=en]");
        register.documents.put(START, "<html/>");
        assertThat(call().state()).isEqualTo(Call.State.ENDED);
        register.documents.put(START, DOCUMENT.formatted("<form id=\"a\"><block><goto next=\"#a\"/></block></form>"));
        assertThat(call().heard()).containsExactly("[the dialogue goes round in circles]");
    }
}
