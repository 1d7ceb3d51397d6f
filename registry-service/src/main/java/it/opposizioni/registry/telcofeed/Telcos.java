package it.opposizioni.registry.telcofeed;

import io.quarkus.runtime.Startup;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.telcofeed.transport.VerificationKeys;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** The telcos of the configuration, read once at the start. */
@Startup
@Singleton
class Telcos {

    private static final Text NOT_KNOWN = Text.of(
            "Il tuo accesso non è legato a nessuna compagnia telefonica: chiedi al gestore.",
            "Your sign-in is not tied to any telephone company: ask the registrar.");

    private final Map<String, Telco> bySubject = new HashMap<>();

    Telcos(TelcoFeedConfig config) {
        config.telcos().forEach((name, telco) -> {
            VerificationKeys keys = VerificationKeys.read(telco.keys(), "opposizioni.telco-feeds.telcos." + name);
            if (telco.encryptionRequired() && config.decryptionKeys().isEmpty()) {
                throw new IllegalStateException(
                        "opposizioni.telco-feeds.decryption-keys is missing, and " + name + " must encrypt its feeds");
            }
            bySubject.put(telco.subject(), new Telco(name, keys, telco.encryptionRequired()));
        });
    }

    /**
     * @param name as the configuration calls it
     * @param encryptionRequired whether nothing is taken from it that is not encrypted
     */
    record Telco(String name, VerificationKeys keys, boolean encryptionRequired) {}

    /** @throws DomainException 403 when the configuration does not know it */
    Telco of(Caller caller) {
        Telco telco = bySubject.get(caller.subject());
        if (telco == null) {
            throw new DomainException(CommonProblems.FORBIDDEN, NOT_KNOWN);
        }
        return telco;
    }
}
