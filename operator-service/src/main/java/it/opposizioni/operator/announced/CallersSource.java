package it.opposizioni.operator.announced;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import it.opposizioni.kit.replica.AggregateRows;
import it.opposizioni.kit.replica.AggregateSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Operators, the numbers they call from, conflicts about those, and mandates: what complaint-service names a caller by. */
@ApplicationScoped
class CallersSource extends AggregateSource {

    /** As in complaint-service. */
    private static final long RANGE = 1L << 50;

    CallersSource(@All List<Announced> announced, ObjectMapper json) {
        super("callers", new AggregateRows(all(announced), RANGE), json);
    }

    private static String all(List<Announced> announced) {
        return announced.stream().map(Announced::select).collect(Collectors.joining(" union all "));
    }
}
