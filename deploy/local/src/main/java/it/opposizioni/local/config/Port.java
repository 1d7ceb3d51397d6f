package it.opposizioni.local.config;

import java.util.List;

/** A port of the local run: what listens on it, and the environment variable that changes it. */
public enum Port {
    PORTAL("PORTAL_PORT", 8080, "the portal"),
    REGISTRY("REGISTRY_PORT", 8081, "registry-service"),
    OPERATOR("OPERATOR_PORT", 8082, "operator-service"),
    COMPLAINT("COMPLAINT_PORT", 8083, "complaint-service"),
    PORTAL_MANAGEMENT("PORTAL_MANAGEMENT_PORT", 9080, "the portal's management"),
    REGISTRY_MANAGEMENT("REGISTRY_MANAGEMENT_PORT", 9081, "registry-service's management"),
    OPERATOR_MANAGEMENT("OPERATOR_MANAGEMENT_PORT", 9082, "operator-service's management"),
    COMPLAINT_MANAGEMENT("COMPLAINT_MANAGEMENT_PORT", 9083, "complaint-service's management"),
    KEYCLOAK("KEYCLOAK_PORT", 8180, "Keycloak"),
    IDENTITY_PROVIDERS("IDENTITY_PROVIDERS_PORT", 8181, "the trial's providers of SPID and CIE"),
    AMQP("AMQP_PORT", 5672, "the message broker"),
    POSTGRES("POSTGRES_PORT", 5433, "PostgreSQL"),
    S3("S3_PORT", 8333, "the S3 server of lists"),
    PROMETHEUS("PROMETHEUS_PORT", 9490, "Prometheus"),
    ZIPKIN("ZIPKIN_PORT", 9411, "Zipkin"),
    OTLP("OTLP_PORT", 4318, "the receiver of traces"),
    INBOX("INBOX_PORT", 8025, "the message inbox"),
    SMTP("SMTP_PORT", 1025, "the message inbox (SMTP)"),
    BALANCER("BALANCER_PORT", 8404, "the balancer's page");

    /** The ports of what can run in several copies. */
    public static final List<Port> SERVICES = List.of(PORTAL, REGISTRY, OPERATOR, COMPLAINT);

    public final String variable;
    final int usual;
    public final String owner;

    Port(String variable, int usual, String owner) {
        this.variable = variable;
        this.usual = usual;
        this.owner = owner;
    }

    /** Whether it is a part of the suite that is reached by HTTP, and not what stands in for somebody else's or looks on. */
    boolean speaksTls() {
        return SERVICES.contains(this)
                || name().endsWith("_MANAGEMENT")
                || this == KEYCLOAK
                || this == IDENTITY_PROVIDERS;
    }

    /** The management port of the service that listens on this port. */
    public Port management() {
        return valueOf(name() + "_MANAGEMENT");
    }
}
