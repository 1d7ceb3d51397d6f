package it.opposizioni.complaint.cases.company;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.cases.CaseAct;
import it.opposizioni.complaint.cases.official.Colleague;
import it.opposizioni.complaint.cases.official.Official;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The company outside the register that a case about a number is against, for the authority.
 *
 * @param version which what is recorded next names
 * @param nameable whether the reader can name or correct it now
 * @param findings oldest first; the last one counts, and there is none while it is not known who used the number
 * @param acts what must reach the company, oldest first
 * @param toServe version of the step whose act waits for the day on which it arrived, as far as the reader can record it; absent where none does. It
 *     can be recorded again, which corrects it, while it is the last one
 * @param earlier other decisions against the same company, newest first
 */
@Schema(name = "CaseCompany")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompanyView(
        UUID caseId,
        String code,
        int version,
        boolean nameable,
        List<Item> findings,
        List<Act> acts,
        Long toServe,
        List<Companies.EarlierDecision> earlier) {

    /** @param pec absent where none is known */
    @Schema(name = "CaseCompanyFinding")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String name,
            String taxCode,
            String seat,
            String pec,
            FindingSource source,
            String reference,
            LocalDate foundOn,
            Colleague by,
            Instant at) {

        static Item of(Finding found, String reader) {
            NamedCompany company = found.company();
            return new Item(
                    company.name(),
                    company.taxCode().value(),
                    company.seat(),
                    company.pec(),
                    company.source(),
                    company.reference(),
                    company.foundOn(),
                    person(found.by(), reader),
                    found.at());
        }
    }

    /**
     * A question or a summons.
     *
     * @param step version of the step of the case
     * @param printable it can be printed for the company: a summons only while it is the last one
     * @param served when it arrived, oldest record first; the last one counts
     */
    @Schema(name = "CaseCompanyAct")
    public record Act(long step, CaseAct act, Instant at, boolean printable, List<Served> served) {}

    @Schema(name = "CaseCompanyService")
    public record Served(LocalDate servedOn, String reference, Colleague by, Instant at) {

        static Served of(ServedAct served, String reader) {
            return new Served(served.servedOn(), served.reference(), person(served.by(), reader), served.at());
        }
    }

    private static Colleague person(Official by, String reader) {
        return new Colleague(by.subject(), by.name(), by.subject().equals(reader));
    }
}
