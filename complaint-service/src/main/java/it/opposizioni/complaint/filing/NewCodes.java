package it.opposizioni.complaint.filing;

import it.opposizioni.complaint.complaint.ComplaintCode;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Draws the codes of new complaints. */
@ApplicationScoped
class NewCodes {

    private final Jdbc jdbc;
    private final RandomGenerator random;
    private final Now now;

    NewCodes(Jdbc jdbc, RandomGenerator random, Now now) {
        this.jdbc = jdbc;
        this.random = random;
        this.now = now;
    }

    /** A code that no complaint has yet. */
    ComplaintCode next() {
        int year = Rome.day(now.get()).getYear();
        return Stream.generate(() -> ComplaintCode.draw(year, random))
                .filter(code -> !jdbc.exists("select from complaint where code = ?", code.value()))
                .findFirst()
                .orElseThrow();
    }
}
