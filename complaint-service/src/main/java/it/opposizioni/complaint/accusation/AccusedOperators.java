package it.opposizioni.complaint.accusation;

import it.opposizioni.complaint.listfilter.AskedOperator;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Finds the accused operators that somebody has in mind, so that a list of complaints is read by their index. */
@ApplicationScoped
public class AccusedOperators {

    private static final int MOST = 50;
    private static final Text TOO_MANY = Text.of(
            "Più di %s operatori hanno questo nome: scrivi una parte più lunga del nome.",
            "More than %s operators have this name: write more of it.");

    /** Of all operators only those that complaints accuse; by ix_complaint_operator and ix_complaint_principal. */
    private static final String NAMED = """
            select o.id from operator o where lower(o.name) like ? escape '!'
            and exists (select from complaint c where c.%s = o.id) limit ?
            """;

    private final Jdbc jdbc;

    AccusedOperators(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those that called. @throws DomainException 422 when too many have such a name */
    public List<UUID> callers(AskedOperator asked) {
        return find(asked, "accused_operator_id", "/operator");
    }

    /** Of those for which others called. @throws DomainException as {@link #callers} */
    public List<UUID> principals(AskedOperator asked) {
        return find(asked, "accused_principal_id", "/principal");
    }

    private List<UUID> find(AskedOperator asked, String column, String pointer) {
        if (asked.id() != null) {
            return List.of(asked.id());
        }
        List<UUID> found =
                jdbc.query(NAMED.formatted(column), row -> row.getObject(1, UUID.class), asked.nameLike(), MOST + 1);
        if (found.size() > MOST) {
            throw DomainException.invalid(pointer, "TOO_MANY", TOO_MANY.with(MOST));
        }
        return found;
    }
}
