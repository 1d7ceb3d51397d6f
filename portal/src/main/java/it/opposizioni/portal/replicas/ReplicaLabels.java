package it.opposizioni.portal.replicas;

import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.replicas.ReplicaClient.Comparison;
import it.opposizioni.portal.replicas.ReplicaClient.IndexCheck;
import it.opposizioni.portal.replicas.ReplicaClient.Rebuild;
import it.opposizioni.portal.replicas.ReplicaClient.Replica;

/** How a copy is, in the reader's language. */
public record ReplicaLabels(ReplicaTexts texts, Formats formats) {

    public static ReplicaLabels of(Page page) {
        return new ReplicaLabels(Texts.of(ReplicaTexts.class, page.lang()), page.formats());
    }

    String service(String name) {
        return switch (name) {
            case "operator-service" -> texts.serviceOperator();
            case "complaint-service" -> texts.serviceComplaint();
            default -> texts.serviceRegistry();
        };
    }

    public String copy(Replica replica) {
        return named(replica.name());
    }

    /** One that is newer than this portal is called by its name. */
    public String named(String copy) {
        return switch (copy) {
            case "register" -> texts.register();
            case "callers" -> texts.callers();
            case "directory" -> texts.directory();
            case "decided-cases" -> texts.decidedCases();
            default -> copy;
        };
    }

    public String knownAsOf(Replica replica) {
        return replica.knownAsOf() == null ? texts.notKnown() : formats.time(replica.knownAsOf());
    }

    public String comparedAt(Replica replica) {
        return replica.lastComparison() == null
                ? texts.never()
                : formats.time(replica.lastComparison().at());
    }

    /** What the last comparison has found; empty before the first. */
    public String found(Replica replica) {
        Comparison last = replica.lastComparison();
        if (last == null || last.different() == null) {
            return "";
        }
        String finding = last.different() == 0 ? texts.same() : texts.different(formats.amount(last.different()));
        return last.undecided() == null || last.undecided() == 0
                ? finding
                : finding + "; " + texts.undecided(formats.amount(last.undecided()));
    }

    /** Of the index; empty without one. */
    public String index(Replica replica) {
        IndexCheck check = replica.indexCheck();
        if (check == null) {
            return "";
        }
        String finding =
                check.differences() == 0 ? texts.same() : texts.indexDifferent(formats.amount(check.differences()));
        return texts.index(finding, formats.time(check.at()));
    }

    public String state(Replica replica) {
        Rebuild rebuild = replica.rebuild();
        if (rebuild != null) {
            return rebuild.percent() == null
                    ? texts.rebuilding()
                    : texts.rebuildingPercent(rebuild.percent().toString());
        }
        if (replica.openDifferences() > 0) {
            return texts.open(formats.amount(replica.openDifferences()));
        }
        return replica.comparingSince() == null ? texts.inUse() : texts.comparing();
    }

    public String tone(Replica replica) {
        return replica.isAtWork() ? "wait" : "ok";
    }
}
