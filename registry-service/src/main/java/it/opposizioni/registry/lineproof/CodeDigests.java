package it.opposizioni.registry.lineproof;

import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.crypto.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What is kept of a code or PIN instead of itself. */
@ApplicationScoped
class CodeDigests {

    private final PersonalData personalData;

    CodeDigests(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** Bound to the proof, so that equal codes of two proofs do not look equal. */
    SearchKey of(UUID proof, String code) {
        return personalData.searchKey("line-code", proof + " " + code);
    }
}
