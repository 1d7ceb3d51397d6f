package it.opposizioni.portal.ownnumber;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.clients.RegistryClient.CallIn;
import it.opposizioni.portal.clients.RegistryClient.IssuedProof;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import java.time.Instant;
import java.util.UUID;

/**
 * A number, or one medium of it, on its way out of the register.
 *
 * @param what ALL, TELEPHONE or POST
 * @param codeExpiresAt of the code that was sent to the line last
 * @param proven the line has been proved, and what is asked for can be sent, also once more
 * @param callIn what to call and to key; null when a code was sent
 */
record RemovalRequest(
        UUID opposition,
        PhoneNumber number,
        String what,
        UUID proofId,
        Instant codeExpiresAt,
        boolean proven,
        CallIn callIn) {

    static RemovalRequest of(UUID opposition, PhoneNumber number, String what, IssuedProof issued) {
        return new RemovalRequest(opposition, number, what, issued.id(), issued.expiresAt(), false, issued.callIn());
    }

    RemovalRequest sentAgain(IssuedProof issued) {
        return new RemovalRequest(opposition, number, what, issued.id(), issued.expiresAt(), false, issued.callIn());
    }

    RemovalRequest confirmed() {
        return new RemovalRequest(opposition, number, what, proofId, codeExpiresAt, true, null);
    }

    boolean awaitsCode() {
        return !proven && callIn == null;
    }

    boolean isOfEverything() {
        return what.equals(Opposition.EVERYTHING);
    }
}
