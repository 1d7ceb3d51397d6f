package it.opposizioni.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The operators: a principal, an insurer, a call centre, one that the registrar had to suspend, and one that has just applied. */
final class Operators {

    /** Declared by Squillo, which uses it to call for Acme. */
    static final String SQUILLO_FOR_ACME = "+390294751001";

    static final String ACME_OWN = "+390294750001";
    static final String BETA_OWN = "+390645550001";
    static final String DELTA_OWN = "+390815552001";

    private final ServiceUrls urls;
    private final DemoUsers users;
    private final Clock clock;
    private String acmesCampaign;
    private String squillosCampaign;

    Operators(ServiceUrls urls, DemoUsers users, Clock clock) {
        this.urls = urls;
        this.users = users;
        this.clock = clock;
    }

    void apply() {
        join(
                users.acme,
                DemoUsers.ACME,
                new Company(
                        "Acme Energia S.p.A.",
                        "Via Verdi 10, 20121 Milano",
                        "acme-energia.example",
                        "privacy",
                        "01234560157",
                        "10001",
                        Activity.BOTH),
                new Representative("Anna Conti", "CNTNNA72D45F205B"));
        join(
                users.beta,
                DemoUsers.BETA,
                new Company(
                        "Beta Assicurazioni S.p.A.",
                        "Via Nazionale 20, 00184 Roma",
                        "beta-assicurazioni.example",
                        "dpo",
                        "09876540585",
                        "10002",
                        Activity.CALLS_ITSELF),
                new Representative("Bruno Esposito", "SPSBRN65E10H501I"));
        join(
                users.squillo,
                DemoUsers.SQUILLO,
                new Company(
                        "Squillo Contact S.r.l.",
                        "Corso Francia 5, 10138 Torino",
                        "squillo-contact.example",
                        "privacy",
                        "04567890019",
                        "10003",
                        Activity.CALLS_FOR_OTHERS),
                new Representative("Sara Marotta", "MRTSRA80C50L219N"));
        join(
                users.delta,
                DemoUsers.DELTA,
                new Company(
                        "Delta Vendite S.r.l.",
                        "Via Toledo 8, 80134 Napoli",
                        "delta-vendite.example",
                        "info",
                        "07654320634",
                        "10004",
                        Activity.CALLS_FOR_OTHERS),
                new Representative("Dario Vitale", "VTLDRA77B15F839A"));
    }

    /** Whether it calls with its own people, lets others call, or calls for others. */
    private enum Activity {
        CALLS_ITSELF,
        BOTH,
        CALLS_FOR_OTHERS
    }

    private record Company(
            String name,
            String seat,
            String domain,
            String mailbox,
            String vatNumber,
            String rocNumber,
            Activity activity) {}

    private record Representative(String name, String taxCode) {}

    private void join(Token token, String id, Company company, Representative person) {
        as(token)
                .post(
                        "/v1/operators",
                        Map.ofEntries(
                                Map.entry("name", company.name),
                                Map.entry("seat", company.seat),
                                Map.entry("contact", company.mailbox + "@" + company.domain),
                                Map.entry("vatNumber", company.vatNumber),
                                Map.entry("rocNumber", company.rocNumber),
                                Map.entry("pec", "pec@" + company.domain),
                                Map.entry("callsItself", company.activity != Activity.CALLS_FOR_OTHERS),
                                Map.entry("outsources", company.activity == Activity.BOTH),
                                Map.entry("callsForOthers", company.activity == Activity.CALLS_FOR_OTHERS),
                                Map.entry(
                                        "representative",
                                        Map.of(
                                                "name",
                                                person.name,
                                                "taxCode",
                                                person.taxCode,
                                                "email",
                                                "direzione@" + company.domain)),
                                Map.entry("declaration", true)));
        as(users.registrar).post("/v1/operators/" + id + "/approval", Map.of("reason", "Requisiti verificati"));
    }

    /** Acme's owner invites two colleagues, who accept by the links in their e-mails. */
    void invite() {
        invite("ugo.rossi@acme-energia.example", "Ugo Rossi", "UPLOADER", users.acmesUploader);
        invite("livia.sala@acme-energia.example", "Livia Sala", "VIEWER", users.acmesViewer);
    }

    private void invite(String email, String name, String role, Token guest) {
        as(users.acme).post("/v1/team/invitations", Map.of("email", email, "name", name, "role", role));
        String secret = new Inbox(urls.inbox()).awaitInvitation(email);
        as(guest).post("/v1/invitations/acceptance", Map.of("secret", secret));
    }

    /** An application that waits for the registrar. */
    void applyWithoutAnswer() {
        Api omega = as(users.omega);
        JsonNode draft = omega.post(
                "/v1/operators",
                Map.of(
                        "draft", true,
                        "name", "Omega Sondaggi S.r.l.",
                        "seat", "Via Etnea 100, 95131 Catania",
                        "contact", "privacy@omega-sondaggi.example",
                        "vatNumber", "04321000871",
                        "rocNumber", "10005",
                        "pec", "omega-sondaggi@pec.example",
                        "representative",
                                Map.of(
                                        "name", "Olga Marini",
                                        "taxCode", "MRNLGO70A41C351B",
                                        "email", "olga.marini@omega-sondaggi.example"),
                        "declaration", true));
        String id = draft.path("id").asText();
        omega.put(
                "/v1/operators/" + id + "/sections/ACTIVITY",
                Map.of("callsItself", true, "outsources", false, "callsForOthers", false));
        omega.post("/v1/operators/" + id + "/submission", Map.of());
    }

    void declareNumbers() {
        declare(users.acme, ACME_OWN);
        declare(users.beta, BETA_OWN);
        declare(users.squillo, SQUILLO_FOR_ACME);
        declare(users.squillo, "+390294751002");
        declare(users.delta, DELTA_OWN);
    }

    private void declare(Token token, String number) {
        as(token).post("/v1/calling-numbers", Map.of("number", number));
    }

    void agreeMandate() {
        JsonNode mandate = as(users.acme)
                .post(
                        "/v1/mandates",
                        Map.of(
                                "outsourcerId", DemoUsers.SQUILLO,
                                "callingNumbers", List.of(SQUILLO_FOR_ACME),
                                "from",
                                        LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Rome"))
                                                .toString()));
        as(users.squillo).post("/v1/mandates/" + mandate.path("id").asText() + "/acceptance", Map.of());
    }

    void suspendDelta() {
        as(users.registrar)
                .post(
                        "/v1/operators/" + DemoUsers.DELTA + "/suspension",
                        Map.of("reason", "Numeri usati senza consultare il registro"));
    }

    void beginCampaigns() {
        acmesCampaign = as(users.acme)
                .post("/v1/campaigns", Map.of("name", "Luce e gas, autunno", "purpose", "CAMPAIGN"))
                .path("id")
                .asText();
        squillosCampaign = as(users.squillo)
                .post(
                        "/v1/campaigns",
                        Map.of(
                                "name", "Acme: luce e gas",
                                "purpose", "CAMPAIGN",
                                "principalId", DemoUsers.ACME))
                .path("id")
                .asText();
    }

    /** Acme by itself. */
    void consult(String list) {
        consult(users.acme, acmesCampaign, list);
    }

    /** The imported numbers reach the operators' copy of the register by events: a consultation that was too early is repeated. */
    void consultWhenTheRegisterHasCome(Lists lists) {
        Polling.until(
                "opposed numbers in the result",
                () -> consult(users.acme, acmesCampaign, lists.small()),
                consultation -> consultation.path("opposed").asInt() >= lists.opposedInSmall());
    }

    /** Squillo, for Acme. */
    void consultForAcme(String list) {
        consult(users.squillo, squillosCampaign, list);
    }

    private JsonNode consult(Token token, String campaign, String list) {
        String id = as(token)
                .postCsv("/v1/consultations?campaign=" + campaign, list)
                .path("id")
                .asText();
        return Polling.until(
                "result",
                () -> as(token).get("/v1/consultations/" + id),
                c -> "SEALED".equals(c.path("state").asText()));
    }

    private Api as(Token token) {
        return new Api(urls.operator(), token);
    }
}
