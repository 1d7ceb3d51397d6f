package it.opposizioni.complaint.cases.appealed;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What holds of a decision, as the courts have left it. */
@Schema(name = "DecisionEffect")
public enum DecisionEffect {
    /** All of it: an appeal alone suspends nothing (D.Lgs. 150/2011 art. 10, art. 5). */
    IN_FORCE,
    /** None of it until the court has decided. */
    SUSPENDED,
    ANNULLED,
    /** Of its measures those that the judgment has left. */
    ANNULLED_IN_PART
}
