package it.opposizioni.registry.holder;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.taxcode.TaxCode;
import java.util.Optional;
import java.util.UUID;

/** For whom somebody may act. */
public interface Principals {

    /**
     * A person or organisation for whom somebody acts.
     *
     * @param subject at the identity provider; of an organisation its key at the desk
     * @param represented an organisation, and who acts represents it; otherwise somebody gave a delegation
     */
    record Principal(String subject, Optional<String> name, TaxCode taxCode, boolean represented) {}

    /**
     * @param delegation or what makes somebody represent an organisation
     * @throws DomainException 403 when there is none, it is somebody else's, or it is not in force: which of these is not revealed
     */
    Principal of(UUID delegation, Caller delegate);
}
