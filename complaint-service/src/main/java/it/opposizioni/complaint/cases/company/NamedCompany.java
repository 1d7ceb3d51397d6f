package it.opposizioni.complaint.cases.company;

import it.opposizioni.kit.taxcode.TaxCode;
import java.time.LocalDate;

/**
 * A company outside the register of operators, and how the authority knows that it used a number. It may be one person who trades alone:
 * all of this is personal data.
 *
 * @param pec address of certified mail; null where none is known
 * @param reference who answered, and where the answer is kept
 * @param foundOn the day of the finding
 */
public record NamedCompany(
        String name,
        TaxCode taxCode,
        String seat,
        String pec,
        FindingSource source,
        String reference,
        LocalDate foundOn) {

    /** The tax code tells one company from another; all else is corrected. */
    public boolean isSameAs(NamedCompany other) {
        return taxCode.equals(other.taxCode);
    }

    /** What {@link Record#toString} would say must not come into a log. */
    @Override
    public String toString() {
        return "company";
    }
}
