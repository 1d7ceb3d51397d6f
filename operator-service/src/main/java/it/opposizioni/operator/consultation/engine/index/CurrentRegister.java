package it.opposizioni.operator.consultation.engine.index;

import it.opposizioni.kit.problem.DomainException;
import java.util.Optional;

/** The register as it is now, for comparisons. Both media are of one version, and of one watermark. */
public interface CurrentRegister {

    /**
     * Every change that was committed here before this call is in the answer, unless an event is missing before it: a number registered
     * a minute ago does not come back as callable (DPR 26/2022 art. 7 c. 8). How old it is, its watermark says.
     *
     * @throws DomainException 503 while it is being loaded, or not known as of any instant
     */
    Registers latest();

    /**
     * The same for callers that can wait for it.
     *
     * @return empty when it is not known as of any instant now, but was before
     * @throws DomainException 503 while it is being loaded, or was never known
     */
    Optional<Registers> latestIfKnown();

    /** The register as it is in memory, at no cost; empty while it is not known as of any instant. */
    Optional<Registers> inMemory();
}
