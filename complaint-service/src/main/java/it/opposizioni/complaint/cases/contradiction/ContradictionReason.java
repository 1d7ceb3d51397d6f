package it.opposizioni.complaint.cases.contradiction;

import it.opposizioni.complaint.cases.decision.Decision;
import it.opposizioni.complaint.cases.decision.Norm;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a complaint cannot be closed with the violation that its case finds. Weak evidence is none of these: how much it is worth, the officials say
 * (deploy/docs/threats.md T18).
 */
@Schema(name = "CaseContradictionReason")
public enum ContradictionReason {
    /** It accuses somebody else than the case is about. */
    OTHER_PARTY,
    /** An official has recorded that the number was falsified, and nothing else in it points at whom the case is about. */
    NUMBER_FALSIFIED,
    /** The called number was not in the register. */
    NOT_OPPOSED,
    /** The person had allowed the calls. */
    EXEMPTED;

    /** Those that the decision cannot be made with; none where it finds no violation, or finds one that does not rest on an opposition. */
    public static Set<ContradictionReason> against(Decision decision) {
        if (!decision.upholds()) {
            return EnumSet.noneOf(ContradictionReason.class);
        }
        return decision.grounds().stream().allMatch(Norm::restsOnOpposition)
                ? EnumSet.allOf(ContradictionReason.class)
                : EnumSet.of(OTHER_PARTY, NUMBER_FALSIFIED);
    }
}
