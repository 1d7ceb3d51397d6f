package it.opposizioni.operator.registerreplica;

import it.opposizioni.operator.consultation.engine.index.ExemptionPeriods;
import it.opposizioni.operator.consultation.engine.index.SnapshotEditor;
import java.util.Map;
import java.util.UUID;

/** Makes the next version of both media's registers. Exemptions are the same for both, and in memory once. */
final class MediaEditor {

    private final SnapshotEditor telephone;
    private final SnapshotEditor post;

    MediaEditor(SnapshotEditor telephone, SnapshotEditor post) {
        this.telephone = telephone;
        this.post = post;
        post.shareExemptionsOf(telephone);
    }

    /** Replaces what is known of a number. */
    void set(long number, boolean calls, boolean mail) {
        telephone.set(number, calls);
        post.set(number, mail);
    }

    /** Adds an opposition to those that are known. */
    void oppose(long number, boolean calls, boolean mail) {
        if (calls) {
            telephone.set(number, true);
        }
        if (mail) {
            post.set(number, true);
        }
    }

    /** As {@link SnapshotEditor#add}. */
    void add(UUID operator, long number, ExemptionPeriods periods) {
        telephone.add(operator, number, periods);
        post.markExempted(number, true);
    }

    /** As {@link SnapshotEditor#exempt}. */
    void exempt(long number, Map<UUID, ExemptionPeriods> byOperator) {
        telephone.exempt(number, byOperator);
        post.markExempted(number, byOperator.values().stream().anyMatch(periods -> !periods.isEmpty()));
    }
}
