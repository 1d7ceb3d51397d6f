package it.opposizioni.registry.linecall;

import static io.restassured.RestAssured.given;
import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.registry.RegistryTest;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a caller hears and keys. The launcher's simulator interprets the same documents. */
@QuarkusTest
class LineDialogueTest extends RegistryTest {

    private static final String VOICE_XML_NAMES = "http://www.w3.org/2001/vxml";

    @BeforeEach
    void standingTime() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
    }

    private static RequestSpecification telephone() {
        return given().auth().oauth2(Tokens.of("telephone", Role.CHANNEL));
    }

    private static Document parse(byte[] document) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(document));
    }

    private static Document start(String language) throws Exception {
        return parse(telephone()
                .get("/v1/line-dialogue?language=" + language)
                .then()
                .statusCode(200)
                .contentType(LineDialogueResource.VOICE_XML)
                .extract()
                .asByteArray());
    }

    private static Document answer(Map<String, String> keyed) throws Exception {
        return parse(telephone()
                .contentType("application/x-www-form-urlencoded")
                .formParams(keyed)
                .post("/v1/line-dialogue")
                .then()
                .statusCode(200)
                .contentType(LineDialogueResource.VOICE_XML)
                .extract()
                .asByteArray());
    }

    private static Document asked(String caller, String act) throws Exception {
        return answer(Map.of("caller", caller, "language", "it", "act", act));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS(VOICE_XML_NAMES, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static String heard(Document document) {
        return elements(document, "prompt").getFirst().getTextContent();
    }

    @Test
    void theMenuLeadsEverywhere() throws Exception {
        Document start = start("it");
        assertThat(start.getDocumentElement().getAttribute("version")).isEqualTo("2.1");
        assertThat(start.getDocumentElement().getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang"))
                .isEqualTo("it-IT");
        Map<String, String> keys = new LinkedHashMap<>();
        Element menu = elements(start, "menu").getFirst();
        NodeList choices = menu.getElementsByTagNameNS(VOICE_XML_NAMES, "choice");
        for (int i = 0; i < choices.getLength(); i++) {
            Element choice = (Element) choices.item(i);
            keys.put(choice.getAttribute("dtmf"), choice.getAttribute("next"));
        }
        assertThat(keys)
                .containsExactly(
                        Map.entry("1", "#register"),
                        Map.entry("2", "#renew"),
                        Map.entry("3", "#remove"),
                        Map.entry("4", "#pin"),
                        Map.entry("8", "/v1/line-dialogue?language=en"),
                        Map.entry("9", "#person"));
        List<String> ids = Stream.of("menu", "form")
                .flatMap(name -> elements(start, name).stream())
                .map(element -> "#" + element.getAttribute("id"))
                .toList();
        assertThat(elements(start, "choice"))
                .extracting(choice -> choice.getAttribute("next"))
                .filteredOn(next -> next.startsWith("#"))
                .isSubsetOf(ids);
        assertThat(elements(start, "submit")).hasSize(4).allSatisfy(submit -> {
            assertThat(submit.getAttribute("next")).isEqualTo("/v1/line-dialogue");
            assertThat(submit.getAttribute("namelist")).startsWith("caller language ");
        });
        assertThat(elements(start, "transfer").getFirst().getAttribute("dest")).startsWith("sip:");
    }

    /** Who keys it must know that post goes with the calls. */
    @Test
    void whatIsLostByARemovalIsSaidBeforeItIsConfirmed() throws Exception {
        assertThat(elements(start("it"), "prompt"))
                .anySatisfy(prompt -> assertThat(prompt.getTextContent())
                        .contains("la pubblicità per telefono, e per posta se era iscritta anche per quella"));
        assertThat(elements(start("en"), "prompt"))
                .anySatisfy(prompt -> assertThat(prompt.getTextContent())
                        .contains("marketing by post if the line was registered for that too"));
    }

    @Test
    void englishIsSpokenByAKey() throws Exception {
        Document start = start("en");
        assertThat(heard(start)).contains("press 1", "Per l’italiano, premi 8");
        assertThat(heard(answer(Map.of("caller", "tel:" + NUMBER, "language", "en", "act", "RENEW"))))
                .contains("This line is not in the register.");
    }

    @Test
    void aRegistrationIsConfirmedWithItsProtocolNumber() throws Exception {
        Document confirmed = asked("tel:" + OTHER_NUMBER, "REGISTER");
        assertThat(heard(confirmed)).contains("La linea è iscritta.", "venerdì 11 dicembre 2026");
        assertThat(elements(confirmed, "say-as"))
                .hasSize(2)
                .allSatisfy(spelled -> assertThat(spelled.getTextContent()).matches("OPP 2026( [0-9A-Z]{4}){3}"));
        assertThat(elements(confirmed, "disconnect")).hasSize(1 + 1);
        assertThat(heard(asked("tel:" + OTHER_NUMBER, "REGISTER"))).contains("già iscritta");
        assertThat(heard(asked("tel:" + OTHER_NUMBER, "RENEW"))).contains("consensi dati finora non valgono più");
        assertThat(heard(asked("tel:" + OTHER_NUMBER, "REMOVE"))).contains("giovedì 26 novembre 2026, 10:00");
        assertThat(heard(asked("tel:" + OTHER_NUMBER, "REMOVE"))).contains("È già stato chiesto");
        assertThat(heard(asked("tel:" + OTHER_NUMBER, "REGISTER"))).contains("resta iscritta");
    }

    @Test
    void aPinIsKeyedAndCanBeKeyedAgain() throws Exception {
        JsonPath waiting = register.askForPin("giulia", NUMBER)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
        String pin = waiting.getString("callIn.pin");
        String wrong = "%06d".formatted((Integer.parseInt(pin) + 1) % 1_000_000);
        Document again = answer(Map.of("caller", "tel:" + NUMBER, "language", "it", "pin", wrong));
        assertThat(heard(again)).contains("Tentativi rimasti: 4.");
        assertThat(elements(again, "goto").getFirst().getAttribute("next"))
                .isEqualTo("/v1/line-dialogue?language=it#pin");
        assertThat(heard(answer(Map.of("caller", "tel:" + NUMBER, "language", "it", "pin", pin))))
                .contains("La linea è verificata.");
        register.citizen("giulia")
                .get("/v1/line-proofs/" + waiting.getString("id"))
                .then()
                .body("state", equalTo("CONFIRMED"));
    }

    @Test
    void whoHidesTheNumberOrCallsFromElsewhereIsToldSo() throws Exception {
        for (String caller : List.of("sip:anonymous@anonymous.invalid", "", "tel:", "<b>")) {
            assertThat(heard(asked(caller, "REGISTER"))).as(caller).contains("richiama senza nasconderlo");
        }
        assertThat(heard(asked("tel:+33123456789", "REGISTER"))).contains("Solo linee italiane");
        assertThat(register.events()).isEmpty();
    }
}
