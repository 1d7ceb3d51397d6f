package it.opposizioni.local;

import it.opposizioni.local.config.Settings;
import it.opposizioni.local.demonstration.TrialIssuer;
import it.opposizioni.local.infrastructure.Keycloak;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * In what a trial differs from the suite of {@code deploy/up}.
 *
 * @param issuer of the access tokens that the services accept in the place of Keycloak's, which is not started then; nobody can sign in
 *     to the portal. Null for Keycloak
 * @param trusted whether Keycloak runs although there is an issuer, whose key is one of the realm's then: services depend on Keycloak, and tokens of
 *     any number of people cost it nothing
 * @param broker which one runs
 * @param gates whether each service has a gate before its database, which can be shut
 * @param environment more for some services, by their names
 * @param digitalIdentities whether people can sign in with SPID and CIE too
 * @param listsInS3 whether operator-service keeps its lists, and complaint-service attachments, in an S3 server instead of directories
 * @param replicas how many copies of each service run, behind a balancer if more than one
 * @param observed whether Prometheus and Zipkin run too, and the services send their traces
 * @param tls whether all parts speak TLS with one another
 */
public record Variation(
        TrialIssuer issuer,
        boolean trusted,
        MessageBroker broker,
        boolean gates,
        Map<String, Map<String, String>> environment,
        DigitalIdentities digitalIdentities,
        boolean listsInS3,
        int replicas,
        boolean observed,
        boolean tls) {

    /** None. */
    public static final Variation NONE = new Variation(null, MessageBroker.ARTEMIS, false, Map.of());

    /** Sign-in with SPID and CIE. */
    public static final Variation WITH_DIGITAL_IDENTITIES = withDigitalIdentities(DigitalIdentities.PROVIDED);

    /** The same, but who needs their providers starts them: {@link Topology#identityProviders}. */
    public static final Variation WITH_KNOWN_IDENTITIES = withDigitalIdentities(DigitalIdentities.KNOWN);

    public Variation(
            TrialIssuer issuer, MessageBroker broker, boolean gates, Map<String, Map<String, String>> environment) {
        this(issuer, false, broker, gates, environment, DigitalIdentities.NONE, false, 1, false, false);
    }

    /** The brokers that the suite runs on. */
    public enum MessageBroker {
        ARTEMIS,
        RABBITMQ
    }

    /** Sign-in with SPID and CIE, whose providers another Keycloak plays. */
    public enum DigitalIdentities {
        NONE,
        /** The realm names the providers, which do not run from the beginning. */
        KNOWN,
        /** The providers run too. */
        PROVIDED
    }

    private static Variation withDigitalIdentities(DigitalIdentities identities) {
        return new Variation(null, false, MessageBroker.ARTEMIS, false, Map.of(), identities, false, 1, false, false);
    }

    /** Without Keycloak. */
    public static Variation withoutKeycloak(TrialIssuer issuer) {
        return new Variation(issuer, MessageBroker.ARTEMIS, false, Map.of());
    }

    /** The same, with lists in S3. */
    public Variation withListsInS3() {
        return new Variation(
                issuer, trusted, broker, gates, environment, digitalIdentities, true, replicas, observed, tls);
    }

    /** The same, with so many copies of each service. */
    public Variation withReplicas(int copies) {
        return new Variation(
                issuer, trusted, broker, gates, environment, digitalIdentities, listsInS3, copies, observed, tls);
    }

    /** The same, on another broker. */
    public Variation on(MessageBroker other) {
        return new Variation(
                issuer, trusted, other, gates, environment, digitalIdentities, listsInS3, replicas, observed, tls);
    }

    /** The same, with Keycloak beside the issuer. */
    public Variation withTrustedIssuer() {
        return new Variation(
                issuer, true, broker, gates, environment, digitalIdentities, listsInS3, replicas, observed, tls);
    }

    /** The same, with Prometheus and Zipkin. */
    public Variation withObservation() {
        return new Variation(
                issuer, trusted, broker, gates, environment, digitalIdentities, listsInS3, replicas, true, tls);
    }

    /** The same, with TLS between all parts. */
    public Variation withTls() {
        return new Variation(
                issuer, trusted, broker, gates, environment, digitalIdentities, listsInS3, replicas, observed, true);
    }

    /** Where it runs, with TLS if that is asked for. */
    public Settings in(Settings settings) {
        return tls ? settings.withTls() : settings;
    }

    List<String> databases() {
        Stream<String> providers =
                digitalIdentities == DigitalIdentities.NONE ? Stream.of() : Stream.of(Keycloak.PROVIDERS_DATABASE);
        return Stream.concat(Stream.of("keycloak", "registry", "operator", "complaint", "portal"), providers)
                .toList();
    }

    boolean hasKeycloak() {
        return issuer == null || trusted;
    }
}
