package it.opposizioni.portal.servicestatus;

import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Makes the portal see a service that runs, about which nothing is told. */
@ApplicationScoped
public class RunningService {

    private final Jdbc jdbc;
    private final ServiceStates states;
    private final Clock clock;

    RunningService(Jdbc jdbc, ServiceStates states, Clock clock) {
        this.jdbc = jdbc;
        this.states = states;
        this.clock = clock;
    }

    public void see() {
        jdbc.update("delete from service_check_day");
        jdbc.update("delete from service_outage");
        jdbc.update("delete from incident_note");
        jdbc.update("delete from incident");
        jdbc.update(
                "insert into service_check (last_at) values (?) on conflict (one) do update set last_at = excluded.last_at",
                clock.instant());
        states.refresh();
    }
}
