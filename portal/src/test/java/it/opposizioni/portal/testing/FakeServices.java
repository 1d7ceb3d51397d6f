package it.opposizioni.portal.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import it.opposizioni.kit.testing.Patience;
import it.opposizioni.portal.pec.PecServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The services that the portal asks, as fakes that a test tells what to answer. */
public class FakeServices implements QuarkusTestResourceLifecycleManager {

    private static final String PATIENCE = String.valueOf(Patience.LIMIT.toMillis());

    private static FakeService registry;
    private static FakeService operator;
    private static FakeService complaint;
    private static FakeService identityProvider;
    private static FakeService lineGateway;
    private static FakeService secondLineGateway;
    private static FakeService appIo;
    private static PecServer pec;

    /** What the portal and its line gateways sign with. */
    public static final String LINE_SECRET = "whsec_c2VjcmV0IG9mIHRoZSBmaXJzdCBnYXRld2F5IGluIHRlc3Rz";

    /** With what it is signed that an e-mail came back. */
    public static final String MAIL_SECRET = "whsec_c2VjcmV0IG9mIHRoZSBtYWlsIHNlcnZlciBpbiB0ZXN0cw==";

    /** What App IO knows our service by. */
    public static final String APP_IO_KEY = "key-of-our-service-in-tests";

    public static FakeService registry() {
        return registry;
    }

    public static FakeService operator() {
        return operator;
    }

    public static FakeService complaint() {
        return complaint;
    }

    /** The provider of text messages and calls that is asked first: {@code POST /messages}. */
    public static FakeService lineGateway() {
        return lineGateway;
    }

    public static FakeService secondLineGateway() {
        return secondLineGateway;
    }

    /** App IO: {@code POST /api/v1/profiles} and {@code POST /api/v1/messages}. */
    public static FakeService appIo() {
        return appIo;
    }

    /** Our provider of certified mail. */
    public static PecServer pec() {
        return pec;
    }

    public static void reset() {
        pec.reset();
        appIo.reset();
        lineGateway.reset();
        secondLineGateway.reset();

        registry.reset();
        operator.reset();
        complaint.reset();
        giveTokens();
    }

    /** The portal's own, with which it asks for people who have not signed in. */
    private static void giveTokens() {
        identityProvider.reset();
        identityProvider.answer(
                "POST /realms/opposizioni/protocol/openid-connect/token",
                "{\"access_token\": \"token-of-the-site\", \"token_type\": \"Bearer\", \"expires_in\": 300}");
    }

    @Override
    public Map<String, String> start() {
        registry = new FakeService();
        operator = new FakeService();
        complaint = new FakeService();
        identityProvider = new FakeService();
        giveTokens();
        lineGateway = new FakeService();
        secondLineGateway = new FakeService();
        appIo = new FakeService();
        pec = new PecServer();
        Map<String, String> settings = new HashMap<>();
        for (String service : List.of(
                "registry",
                "registry-transfer",
                "registry-recoveries",
                "operator",
                "operator-transfer",
                "complaint",
                "complaint-transfer")) {
            // a busy machine is no fault of the services
            settings.put("quarkus.rest-client." + service + ".connect-timeout", PATIENCE);
            settings.put("quarkus.rest-client." + service + ".read-timeout", PATIENCE);
        }
        settings.put("opposizioni.memberships.patience", Patience.LIMIT.toString());
        settings.put("quarkus.rest-client.registry.url", registry.url());
        settings.put("quarkus.rest-client.operator.url", operator.url());
        settings.put("quarkus.rest-client.complaint.url", complaint.url());
        settings.put("opposizioni.line-messages.first.url", lineGateway.url() + "/messages");
        settings.put("opposizioni.line-messages.first.secret", LINE_SECRET);
        settings.put("opposizioni.line-messages.second.url", secondLineGateway.url() + "/messages");
        settings.put("opposizioni.line-messages.second.secret", LINE_SECRET);
        settings.put("opposizioni.mail-reports.secret", MAIL_SECRET);
        settings.put("opposizioni.app-io.url", appIo.url() + "/api/v1");
        settings.put("opposizioni.app-io.key", APP_IO_KEY);
        settings.put("opposizioni.app-io.connect-timeout", Patience.LIMIT.toString());
        settings.put("opposizioni.app-io.timeout", Patience.LIMIT.toString());
        settings.putAll(pec.settings());
        settings.put("opposizioni.line-messages.connect-timeout", Patience.LIMIT.toString());
        settings.put("opposizioni.line-messages.timeout", Patience.LIMIT.toString());
        // @TestSecurity says who is signed in; the identity provider is only a place to be sent to
        settings.put("quarkus.oidc.auth-server-url", "http://identity.invalid/realms/opposizioni");
        settings.put("quarkus.oidc-client.auth-server-url", identityProvider.url() + "/realms/opposizioni");
        settings.put("opposizioni.service-status.addresses.sign-in", complaint.url() + "/sign-in");
        settings.put("quarkus.oidc.discovery-enabled", "false");
        settings.put("quarkus.oidc.authorization-path", "/protocol/openid-connect/auth");
        settings.put("quarkus.oidc.token-path", "/protocol/openid-connect/token");
        settings.put("quarkus.oidc.jwks-path", "/protocol/openid-connect/certs");
        settings.put("quarkus.oidc.end-session-path", "/protocol/openid-connect/logout");
        settings.put("quarkus.oidc.jwks.resolve-early", "false");
        return settings;
    }

    @Override
    public void stop() {
        registry.close();
        operator.close();
        complaint.close();
        identityProvider.close();
        lineGateway.close();
        secondLineGateway.close();
        appIo.close();
        pec.close();
    }
}
