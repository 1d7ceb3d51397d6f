package it.opposizioni.registry.holder;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.taxcode.TaxCode;
import java.util.Optional;
import java.util.UUID;

/** For whom somebody may act. */
public interface Principals {

    /** Who is acted for. @param subject at the identity provider */
    record Principal(String subject, Optional<String> name, TaxCode taxCode) {}

    /** @throws DomainException 403 when there is no such delegation, it is somebody else's, or it is not in force: which of these is not revealed */
    Principal of(UUID delegation, Caller delegate);
}
