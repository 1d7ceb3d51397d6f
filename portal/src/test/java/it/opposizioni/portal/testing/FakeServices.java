package it.opposizioni.portal.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import it.opposizioni.kit.testing.Patience;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The services that the portal asks, as fakes that a test tells what to answer. */
public class FakeServices implements QuarkusTestResourceLifecycleManager {

    private static final String PATIENCE = String.valueOf(Patience.LIMIT.toMillis());

    private static FakeService registry;
    private static FakeService operator;
    private static FakeService complaint;

    public static FakeService registry() {
        return registry;
    }

    public static FakeService operator() {
        return operator;
    }

    public static FakeService complaint() {
        return complaint;
    }

    public static void reset() {
        registry.reset();
        operator.reset();
        complaint.reset();
    }

    @Override
    public Map<String, String> start() {
        registry = new FakeService();
        operator = new FakeService();
        complaint = new FakeService();
        Map<String, String> settings = new HashMap<>();
        for (String service : List.of("registry", "registry-imports", "registry-recoveries", "operator", "complaint")) {
            // a busy machine is no fault of the services
            settings.put("quarkus.rest-client." + service + ".connect-timeout", PATIENCE);
            settings.put("quarkus.rest-client." + service + ".read-timeout", PATIENCE);
        }
        settings.put("quarkus.rest-client.registry.url", registry.url());
        settings.put("quarkus.rest-client.operator.url", operator.url());
        settings.put("quarkus.rest-client.complaint.url", complaint.url());
        // who is signed in is said by @TestSecurity; the identity provider is only a place to be sent to
        settings.put("quarkus.oidc.auth-server-url", "http://identity.invalid/realms/opposizioni");
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
    }
}
