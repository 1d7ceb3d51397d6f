package it.opposizioni.operator.operator;

import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.team.TeamRole;
import jakarta.enterprise.context.ApplicationScoped;

/** Operators as of now, for the edge. */
@ApplicationScoped
class Views {

    private final RegistrationPeriod period;
    private final Now now;

    Views(OperatorConfig config, Now now) {
        this.period = config.period();
        this.now = now;
    }

    /** @param myRole the reader's role in its team; null for those who supervise */
    OperatorView.Full full(Operator operator, TeamRole myRole) {
        return OperatorView.full(operator, myRole, period, now.get());
    }
}
