package it.opposizioni.bench.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.report.Report;
import it.opposizioni.local.Company;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.config.Secrets;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.Realm;
import it.opposizioni.local.process.ReplicatedService;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The secrets of the two clients of the realm are replaced while people sign in, and go on with what they do. A client has one secret: who comes
 * back from the sign-in to a copy that has not the new one yet is asked to sign in again, and how long that lasts is reported.
 */
final class ClientSecretsDrill {

    private static final String OPERATOR_CLIENT = "operator-service";

    private final Report report;
    private final Outcomes outcomes;
    private final TrialSuite suite;
    private final Secrets secrets;

    /** @param secrets from which the new ones are drawn */
    ClientSecretsDrill(Report report, Outcomes outcomes, TrialSuite suite, Secrets secrets) {
        this.report = report;
        this.outcomes = outcomes;
        this.suite = suite;
        this.secrets = secrets;
    }

    void run() throws Exception {
        ReplicatedService portal = suite.service(Services.PORTAL);
        ReplicatedService operator = suite.service(Services.OPERATOR);
        String old = portal.variable("OIDC_SECRET");
        String oldOfOperator = operator.variable("REALM_CLIENT_SECRET");
        String renewed = secrets.password("portal.client");
        String renewedOfOperator = secrets.password("operator-service.client");
        Api admin = new Api(operator.variable("REALM_ADMIN_URL"), realm(old).machine(OPERATOR_CLIENT, oldOfOperator));
        try (SigningIn signingIn = new SigningIn(suite)) {
            signingIn.awaitMore();
            replace(admin, "portal", renewed);
            restart(portal, Map.of("OIDC_SECRET", renewed));
            signingIn.endOfTrouble();
            replace(admin, OPERATOR_CLIENT, renewedOfOperator);
            restart(operator, Map.of("REALM_CLIENT_SECRET", renewedOfOperator));
            signingIn.awaitMore();
            signingIn.tell(report, outcomes);
        }
        refuses(realm(old), "portal", old);
        refuses(realm(old), OPERATOR_CLIENT, oldOfOperator);
        makeAProgram(realm(renewed));
    }

    private Realm realm(String portalSecret) {
        String url = suite.service(Services.PORTAL).variable("OIDC_URL");
        return new Realm(url, suite.portal(), portalSecret, Clock.systemUTC());
    }

    private static void replace(Api admin, String client, String secret) {
        JsonNode found = admin.get("/clients?clientId=" + client).path(0);
        admin.put("/clients/" + found.path("id").asText(), ((ObjectNode) found).put("secret", secret));
    }

    private void restart(ReplicatedService service, Map<String, String> change) {
        report.progress("%s gets another secret of its client", service.name());
        service.configure(change);
        service.restartOneByOne();
    }

    private void refuses(Realm realm, String client, String secret) {
        try {
            realm.machine(client, secret).value();
            outcomes.missed("the old secret of %s still gets a token", client);
        } catch (IllegalStateException _) {
            // as it must be
        }
    }

    /** What operator-service does in the realm, with its new secret. */
    private void makeAProgram(Realm realm) throws NoSuchAlgorithmException {
        Company.applied(suite, realm.person("nuova", suite.password()));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        byte[] key = generator.generateKeyPair().getPublic().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                + "\n-----END PUBLIC KEY-----\n";
        JsonNode program = new Api(suite.urls().operator(), realm.person("nuova", suite.password()))
                .post("/v1/machine-clients", Map.of("name", "Prova", "publicKey", pem));
        List<String> fields = new ArrayList<>();
        program.fieldNames().forEachRemaining(fields::add);
        if (!fields.contains("clientId")) {
            outcomes.missed("operator-service makes no client in the realm: %s", program);
        }
    }
}
