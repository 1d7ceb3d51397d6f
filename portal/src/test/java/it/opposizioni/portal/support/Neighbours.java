package it.opposizioni.portal.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.util.Map;

/** The three services and the SMS gateway, as far as a test of the portal alone needs them. */
public class Neighbours implements QuarkusTestResourceLifecycleManager {

    private static Vertx vertx;
    private static FakeService registry;
    private static FakeService operator;
    private static FakeService complaint;
    private static FakeService sms;

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        registry = new FakeService(vertx);
        operator = new FakeService(vertx);
        complaint = new FakeService(vertx);
        sms = new FakeService(vertx);
        return Map.of(
                "quarkus.rest-client.registry.url", registry.url(),
                "quarkus.rest-client.operator.url", operator.url(),
                "quarkus.rest-client.complaint.url", complaint.url(),
                "quarkus.rest-client.sms.url", sms.url() + "/sms");
    }

    @Override
    public void stop() {
        if (vertx != null) {
            vertx.close();
        }
    }

    public static FakeService registry() {
        return registry;
    }

    public static FakeService operator() {
        return operator;
    }

    public static FakeService complaint() {
        return complaint;
    }

    public static FakeService sms() {
        return sms;
    }

    public static void forget() {
        registry.forget();
        operator.forget();
        complaint.forget();
        sms.forget();
    }
}
