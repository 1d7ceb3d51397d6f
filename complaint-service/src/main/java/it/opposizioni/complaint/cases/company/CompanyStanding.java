package it.opposizioni.complaint.cases.company;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Rome;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Whether a case about a number names a company, and what has reached it. Acts reach it on paper or by mail that the authority sends itself, so that
 * nothing is owed before an official has recorded the day.
 *
 * @param companySince since when it is this company, by its tax code; null while none is named
 * @param companyServed version of the step whose act was sent to it last, once that has reached it; null before
 * @param companySummoned version of the newest summons that has reached it; null while none has
 */
@Embeddable
public record CompanyStanding(Instant companySince, Long companyServed, Long companySummoned) {

    public static final CompanyStanding NONE = new CompanyStanding(null, null, null);

    private static final Text TOO_SOON = Text.of(
            "Non può essere arrivato prima del %1$td/%1$tm/%1$tY, quando l’atto per questa azienda è stato fatto.",
            "It cannot have arrived before %1$td/%1$tm/%1$tY, when the act for this company was made.");
    private static final Text AHEAD =
            Text.of("La consegna non può essere nel futuro.", "The delivery cannot be in the future.");
    private static final Text TOO_LATE = Text.of(
            "Per l’audizione fissata la convocazione doveva arrivare entro il %1$td/%1$tm/%1$tY: sposta prima l’audizione.",
            "For the hearing that is set the summons had to arrive by %1$td/%1$tm/%1$tY: move the hearing first.");

    /**
     * What was done to the case that the company must receive.
     *
     * @param version of the step
     * @param latest the last day on which a summons can reach the company in time; null of a question
     */
    public record Asked(long version, Instant at, LocalDate latest) {}

    public boolean isNamed() {
        return companySince != null;
    }

    /** @param another it is another company than before, which nothing has reached yet */
    public CompanyStanding named(boolean another, Instant at) {
        return another || !isNamed() ? new CompanyStanding(at, null, null) : this;
    }

    /** Something is sent to it, which has not reached it yet. */
    public CompanyStanding asked() {
        return new CompanyStanding(companySince, null, companySummoned);
    }

    /** @param summons version of the newest summons; 0 where there is none */
    public boolean isSummonedBy(long summons) {
        return companySummoned != null && companySummoned == summons;
    }

    /** @param asked version of the newest step that it must receive; 0 where there is none */
    public boolean isUnserved(long asked) {
        return isNamed() && asked > (companyServed == null ? 0 : companyServed);
    }

    /**
     * An act has reached the company.
     *
     * @throws DomainException 422 when it cannot have on that day, or has too late
     */
    public CompanyStanding served(Asked asked, LocalDate day, LocalDate today) {
        LocalDate earliest = Rome.day(asked.at().isBefore(companySince) ? companySince : asked.at());
        if (day.isBefore(earliest)) {
            throw DomainException.invalid("/servedOn", "TOO_SOON", TOO_SOON.with(earliest));
        }
        if (day.isAfter(today)) {
            throw DomainException.invalid("/servedOn", "AHEAD", AHEAD);
        }
        if (asked.latest() != null && day.isAfter(asked.latest())) {
            throw DomainException.invalid("/servedOn", "TOO_LATE", TOO_LATE.with(asked.latest()));
        }
        return new CompanyStanding(
                companySince, asked.version(), asked.latest() == null ? companySummoned : (Long) asked.version());
    }
}
