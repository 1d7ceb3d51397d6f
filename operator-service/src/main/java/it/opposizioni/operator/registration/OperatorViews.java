package it.opposizioni.operator.registration;

import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.team.TeamRole;
import jakarta.enterprise.context.ApplicationScoped;

/** Operators as of now, for the edge. */
@ApplicationScoped
public class OperatorViews {

    private final RegistrationPeriod period;
    private final Now now;

    OperatorViews(OperatorConfig config, Now now) {
        this.period = config.period();
        this.now = now;
    }

    /** @param myRole the reader's role in its team; null for those who supervise */
    public OperatorView.Full full(Operator operator, TeamRole myRole) {
        return OperatorView.full(operator, myRole, period, now.get());
    }
}
