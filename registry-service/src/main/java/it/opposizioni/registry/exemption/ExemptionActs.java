package it.opposizioni.registry.exemption;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.registry.history.Ground;
import it.opposizioni.registry.opposition.Opposition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * What people do with exemptions who have not signed in: with the code of a number, or at the desk with evidence. The caller has checked that, and has
 * locked the opposition.
 */
@ApplicationScoped
public class ExemptionActs {

    private final ExemptionService exemptions;
    private final ExemptionViews views;

    ExemptionActs(ExemptionService exemptions, ExemptionViews views) {
        this.exemptions = exemptions;
        this.views = views;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Exemptions of(Opposition opposition) {
        return views.all(opposition.id());
    }

    /**
     * @param ground by which way it was asked for
     * @throws DomainException 409 when the opposition is being withdrawn, or there is one already, 422 for an operator that is not in the directory
     *     or a period that cannot be
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ExemptionView grant(Opposition opposition, NewExemption wanted, Ground ground) {
        return views.of(exemptions.grant(opposition, wanted, ground));
    }

    /**
     * Whether it could be granted now.
     *
     * @throws DomainException as {@link #grant}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void check(Opposition opposition, NewExemption wanted) {
        exemptions.check(opposition, wanted);
    }

    /** With what {@link #grant} would refuse it now; empty when it would not. Nothing is rolled back by that. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<DomainException> refusal(Opposition opposition, NewExemption wanted) {
        try {
            exemptions.check(opposition, wanted);
            return Optional.empty();
        } catch (DomainException e) {
            return Optional.of(e);
        }
    }

    /**
     * All that one operator has on the number, now or later.
     *
     * @throws DomainException 409 when the opposition is being withdrawn, 422 when it has nothing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeBackAll(Opposition opposition, UUID operatorId, Ground ground) {
        exemptions.takeBackAll(opposition, operatorId, ground, null);
    }

    /**
     * A second time changes nothing.
     *
     * @throws DomainException 404 when it has none with that id, 409 when the opposition is being withdrawn
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeBack(Opposition opposition, UUID exemption, Ground ground) {
        exemptions.takeBack(opposition, exemption, ground);
    }
}
