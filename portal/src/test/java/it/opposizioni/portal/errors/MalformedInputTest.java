package it.opposizioni.portal.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Malformed addresses and forms get an answer, and never a failure of our own. */
@QuarkusTest
@TestSecurity(
        user = "everybody",
        roles = {"citizen", "operator", "registrar", "regulator"})
class MalformedInputTest extends PortalTest {

    private static final String ID = "018f0000-0000-7000-8000-0000000000aa";
    private static final List<String> VALUES = List.of(
            "",
            "null",
            "-1",
            "{a}",
            "%",
            "%zz",
            "\u0000",
            "a\r\nb",
            "\u00e8\ud83d\ude00",
            "\"|<>^`",
            "../..",
            "1-1-1-1-1",
            "99999999999999999999",
            "+999999999-12-31",
            "-999999999-01-01",
            "9".repeat(2_000));

    /** The star is what is strange. */
    private static final List<String> ADDRESSES = List.of(
            "who-called-me?n=*",
            "verify?code=*",
            "verify?receipt=*",
            "verify/*",
            "verify/abc?sha256=*",
            "operator-directory?q=*",
            "operator-directory?q=a&cursor=*",
            "sign-in?to=*",
            "sign-in?to=/it/*",
            "sign-in?kept=*",
            "personal-area/complaints?cursor=*",
            "personal-area/complaints/*",
            "personal-area/numbers/*",
            "personal-area/numbers/" + ID + "?added=*",
            "personal-area/numbers/" + ID + "/companies/add?q=*",
            "personal-area/numbers/" + ID + "/companies/add/*",
            "personal-area/numbers/" + ID + "/companies/add/" + ID + "?form=*",
            "personal-area/registrations/*",
            "personal-area/add-numbers?form=*",
            "check-a-message?code=*",
            "personal-area/profile?done=*",
            "personal-area/profile?form=*",
            "authority/complaints?stage=*",
            "authority/complaints?number=*",
            "authority/cases?number=*",
            "authority/cases?stage=*&assignee=*&subject=*&code=*&overdue=*&serving=*&cursor=*",
            "authority/operators/*",
            "authority/numbers/*",
            "authority/trends?from=*&to=*&by=*",
            "authority/trends/files/*.csv",
            "authority/trends/files/complaints.csv?from=*&to=*&by=*",
            "authority/exports?cursor=*",
            "authority/looks?in=*&person=*&code=*&kind=*&purpose=*&from=*&to=*&cursor=*",
            "authority/looks/files/looks.csv?in=*&person=*&code=*",
            "authority/exports/cases?stage=*&assignee=*&subject=*&overdue=*",
            "authority/exports/cases?number=*",
            "authority/exports/complaints?stage=*&callerNumber=*&from=*&to=*&overdue=*",
            "authority/cases/views?stage=*&assignee=*",
            "authority/cases/views?number=*",
            "authority/complaints/views?stage=*&callerNumber=*&from=*",
            "authority/complaints/views?number=*",
            "authority/cases/*",
            "authority/cases/chosen?form=*",
            "authority/cases/chosen/*",
            "authority/cases/" + ID + "/decision?turnover=*",
            "authority/complaints?assessment=*&callerNumber=*&code=*&from=*&to=*&cursor=*",
            "operators/consultations?state=*&campaign=*&cursor=*",
            "operators/consultations/new?campaign=*",
            "operators/call-logs?cursor=*",
            "operators/call-logs/*",
            "authority/call-logs?cursor=*",
            "authority/call-logs/*",
            "authority/call-logs/new?q=*",
            "authority/call-logs/new/file?operator=*",
            "operators/number-check?campaign=*",
            "operators/campaigns?cursor=*",
            "operators/complaints?state=*&cursor=*",
            "operators/complaints/*",
            "operators/complaints/" + ID + "?cursor=*&done=*",
            "operators/complaints/" + ID + "/reply?form=*",
            "operators/complaints/" + ID + "/reply/check?form=*",
            "operators/calling-numbers?cursor=*&done=*",
            "operators/calling-numbers/history?number=*&on=*",
            "operators/calling-numbers/history?number=02&on=*",
            "operators/mandates?cursor=*&done=*",
            "operators/mandates/propose?q=*",
            "operators/mandates/propose/terms?with=*",
            "operators/mandates/propose/terms?form=*",
            "operators/team?done=*",
            "operators/team/*",
            "operators/calendar?month=*",
            "operators/report?from=*&to=*",
            "operators/report/pdf?from=*&to=*",
            "operators/*",
            "administration/operators?state=*&cursor=*",
            "administration/conflicts?cursor=*",
            "administration/conflicts/*",
            "administration/numbers?form=*",
            "administration/numbers/*");

    /** Each field in its turn is strange, while the others are as they should be. */
    private static final Map<String, Map<String, String>> FORMS = Map.ofEntries(
            Map.entry("operators/application", Map.of("key", ID)),
            Map.entry(
                    "operators/application/company",
                    Map.of("name", "A", "seat", "B", "contact", "c", "vatNumber", "1")),
            Map.entry("operators/application/activity", Map.of("activity", "callsItself")),
            Map.entry("operators/calling-numbers/declare", Map.of("key", ID, "kind", "SINGLE", "number", "02")),
            Map.entry("operators/calling-numbers/" + ID + "/withdrawal", Map.of("act", "x")),
            Map.entry(
                    "operators/mandates/propose/terms",
                    Map.of(
                            "key", ID,
                            "other", ID,
                            "side", "PRINCIPAL",
                            "callingNumbers", "02",
                            "from", "2026-11-30",
                            "until", "2026-11-30")),
            Map.entry("operators/mandates/" + ID, Map.of("act", "ACCEPT")),
            Map.entry("operators/team/invite", Map.of("key", ID, "name", "A", "email", "a@b.it", "role", "VIEWER")),
            Map.entry("operators/team/" + ID, Map.of("act", "ROLE", "role", "VIEWER")),
            Map.entry("operators/team/leave", Map.of("act", "x")),
            Map.entry("operators/machine-clients/create", Map.of("key", ID, "name", "A", "publicKey", "B")),
            Map.entry("operators/machine-clients/" + ID, Map.of("act", "ADD_KEY", "key", ID, "publicKey", "B")),
            Map.entry(
                    "operators/machine-clients/018f0000-0000-7000-8000-0000000000bb",
                    Map.of("act", "REMOVE_KEY", "kid", "k")),
            Map.entry("operators/number-check", Map.of("key", ID, "campaign", ID, "numbers", "02")),
            Map.entry("administration/numbers", Map.of("number", "02")),
            Map.entry("administration/conflicts/" + ID, Map.of("inFavourOf", ID, "reason", "A")),
            Map.entry("administration/operators/" + ID, Map.of("act", "APPROVE", "version", "3", "note", "A")),
            Map.entry("administration/operators/" + CompanyAnswers.ID, Map.of("measure", "suspension", "reason", "A")),
            Map.entry(
                    "authority/complaints/" + ID,
                    Map.of("act", "CLOSE", "key", ID, "outcome", "NOT_UPHELD", "reason", "A")),
            Map.entry(
                    "authority/complaints/018f0000-0000-7000-8000-0000000000bb",
                    Map.of("act", "INVESTIGATE", "key", ID)),
            Map.entry("authority/complaints/filter", Map.of("stage", "FILED", "callerNumber", "02", "number", "A")),
            Map.entry("authority/cases/filter", Map.of("stage", "OPEN", "subject", "02")),
            Map.entry("personal-area/complaints/" + ID + "/withdrawal", Map.of("key", ID)),
            Map.entry("personal-area/numbers/" + ID + "/removal", Map.of("key", ID, "what", "ALL", "channel", "SMS")),
            Map.entry("personal-area/numbers/" + ID + "/renewal", Map.of("key", ID)),
            Map.entry(
                    "personal-area/numbers/" + ID + "/companies/add/" + ID,
                    Map.of("key", ID, "from", "2026-11-30", "period", "MONTH", "until", "")),
            Map.entry(
                    "personal-area/profile",
                    Map.of("act", "SAVE", "key", ID, "language", "it", "email", "a@b.example")),
            Map.entry(
                    "personal-area/profile?done=phone",
                    Map.of("act", "USE_PHONE", "key", ID, "phone", "333 123 4567", "channel", "SMS")),
            Map.entry("personal-area/profile?done=code", Map.of("act", "CONFIRM", "code", "123456")),
            Map.entry("personal-area/add-numbers", Map.of("number0", "02")),
            Map.entry("personal-area/add-numbers/" + ID + "/proof/0/code", Map.of("key", ID, "channel", "SMS")));

    private final List<String> surprises = new ArrayList<>();

    @BeforeEach
    void aMember() {
        FakeServices.operator()
                .answer("GET /v1/operators/me", CompanyAnswers.company("RETURNED", "OWNER"))
                .answer("GET /v1/campaigns/" + ID, """
                    {"id": "%s", "name": "A", "purpose": "CAMPAIGN", "state": "OPEN"}\
                    """.formatted(ID))
                .answer("GET /v1/team", """
                    {"items": [{"id": "%s", "name": "A", "role": "OWNER", "state": "ACTIVE", "me": true}]}\
                    """.formatted(ID));
    }

    @AfterEach
    void nothingWasOurFault() {
        assertThat(surprises).isEmpty();
    }

    @Test
    void inAnAddress() {
        for (String address : ADDRESSES) {
            for (String value : VALUES) {
                String asked = "/en/" + address.replace("*", encoded(value));
                look(asked, browser.open(asked).status());
            }
        }
    }

    @Test
    void inAForm() {
        String token = browser.open("/en/sign-out")
                .page()
                .select("input[name=csrf-token]")
                .val();
        FORMS.forEach((address, fields) -> fields.keySet().forEach(strange -> {
            for (String value : VALUES) {
                Map<String, String> posted = new HashMap<>(fields);
                posted.put(strange, value);
                posted.put("csrf-token", token);
                look(
                        address + " " + strange + "=" + value,
                        browser.post("/en/" + address, posted).status());
            }
        }));
        assertThat(FakeServices.operator().asked("POST /v1/mandates"))
                .as("the forms are accepted")
                .isNotEmpty();
    }

    /** What no browser of today sends. */
    @Test
    void inARequestThatIsWrittenByHand() {
        for (String target : List.of(
                "/it/elenco-operatori?q=a|b",
                "/it/elenco-operatori?q={a}",
                "/it/elenco-operatori?q=%zz",
                "/it/elenco-operatori?q=\"",
                "/it/elenco-operatori?%",
                "/it/operatori/mandati/proponi/condizioni?with={a}",
                "/it/aiuto|b",
                "/it/%zz",
                "/it/{a}",
                "/%zz",
                "/{a}?b|c",
                "//",
                "/it//",
                "?a",
                "*")) {
            look(target, statusOf(target));
        }
    }

    private void look(String asked, int status) {
        if (status >= 500) {
            surprises.add(status + " " + asked.substring(0, Math.min(asked.length(), 200)));
        }
    }

    private int statusOf(String target) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.isEmpty() ? 0 : Integer.parseInt(answer.substring(9, 12));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
