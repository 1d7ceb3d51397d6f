package it.opposizioni.complaint.cases.contradiction;

import it.opposizioni.complaint.cases.decision.Decision;
import it.opposizioni.complaint.cases.decision.Norm;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * Those that the decision cannot be made with. None where it finds no violation; what the register allowed is none where each call is a violation all
     * the same, or where the violation is not about calls at all.
     */
    public static Set<ContradictionReason> against(Decision decision) {
        if (!decision.upholds()) {
            return EnumSet.noneOf(ContradictionReason.class);
        }
        Set<Norm.Register> broken =
                decision.grounds().stream().map(Norm::register).collect(Collectors.toSet());
        return broken.contains(Norm.Register.IRRELEVANT) || broken.equals(Set.of(Norm.Register.APART))
                ? EnumSet.of(OTHER_PARTY, NUMBER_FALSIFIED)
                : EnumSet.allOf(ContradictionReason.class);
    }
}
