package it.opposizioni.operator.registration;

import it.opposizioni.kit.text.Languages;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.registration.OperatorView.Reader;
import it.opposizioni.operator.registration.surcharge.Surcharges;
import it.opposizioni.operator.team.TeamRole;
import jakarta.enterprise.context.ApplicationScoped;

/** Operators as of now, for the edge. */
@ApplicationScoped
public class OperatorViews {

    private final Surcharges surcharges;
    private final RegistrationPeriod period;
    private final Now now;

    OperatorViews(Surcharges surcharges, OperatorConfig config, Now now) {
        this.surcharges = surcharges;
        this.period = config.period();
        this.now = now;
    }

    /**
     * @param myRole the reader's role in its team; null for those who supervise
     * @param acceptLanguage which languages the reader asks for; null for Italian
     */
    public OperatorView.Full full(Operator operator, TeamRole myRole, String acceptLanguage) {
        return OperatorView.full(
                operator,
                new Reader(myRole, Languages.accepted(acceptLanguage)),
                surcharges.of(operator.id()).orElse(null),
                period,
                now.get());
    }
}
