package it.opposizioni.local.inbox;

import it.opposizioni.local.demonstration.Realm;
import it.opposizioni.local.infrastructure.Keycloak;
import it.opposizioni.local.telephone.RegisterDocuments;
import it.opposizioni.local.telephone.Telephone;
import java.time.Clock;
import java.util.Map;

/** The message inbox as a process of its own, for a trial in containers. */
public final class InboxServer {

    private InboxServer() {}

    /**
     * Reads {@code LISTEN}, {@code PORTAL_URL}, {@code REGISTRY_URL}, {@code REALM_URL} and {@code LINE_GATEWAY_SECRET}, which it shares with the
     * portal. The ports are the usual ones.
     */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        Clock clock = Clock.systemUTC();
        String portal = environment.get("PORTAL_URL");
        // a program's token needs no secret of the portal's
        Realm realm = new Realm(environment.get("REALM_URL"), portal, "", clock);
        Telephone telephone = new Telephone(new RegisterDocuments(
                environment.get("REGISTRY_URL"), () -> realm.machine("telephone", Keycloak.MACHINE_SECRET)));
        String host = environment.get("LISTEN");
        MessageInbox inbox = new MessageInbox(
                new MessageInbox.Place(host, 8025, 1025, "http://" + host + ":8025", portal),
                environment.get("LINE_GATEWAY_SECRET"),
                telephone,
                clock);
        Runtime.getRuntime().addShutdownHook(new Thread(inbox::stop));
        inbox.start();
    }
}
