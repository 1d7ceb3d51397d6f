package it.opposizioni.complaint.cases;

import static it.opposizioni.complaint.cases.CaseAct.*;
import static it.opposizioni.complaint.cases.CaseStage.*;
import static it.opposizioni.kit.state.Transitions.edge;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.kit.state.Transitions;

/** The whole life of a case in one table. What is not here cannot happen; {@link CaseFile} has what else must hold. */
final class CaseTransitions {

    // with its types: to infer them from so many edges takes the compiler seconds
    static final Transitions<CaseStage, CaseAct> TABLE = Transitions.<CaseStage, CaseAct>of(
                    edge(CaseStage.OPEN, GATHER, CaseStage.OPEN),
                    edge(CaseStage.OPEN, ASSIGN, ASSIGNED),
                    edge(CaseStage.OPEN, SPLIT, CaseStage.OPEN),
                    // of an open case nobody has been told
                    edge(CaseStage.OPEN, MERGE, MERGED),
                    edge(CaseStage.OPEN, ARCHIVE, ARCHIVED),
                    edge(ASSIGNED, GATHER, ASSIGNED),
                    edge(ASSIGNED, ASSIGN, ASSIGNED),
                    edge(ASSIGNED, REQUEST_INFORMATION, INFORMATION_REQUESTED, CaseEvents.NOTICE_GIVEN),
                    edge(ASSIGNED, HEAR, HEARING, CaseEvents.NOTICE_GIVEN),
                    edge(ASSIGNED, PROPOSE, PROPOSED),
                    edge(ASSIGNED, SPLIT, ASSIGNED),
                    edge(ASSIGNED, MERGE, MERGED, CaseEvents.NOTICE_GIVEN),
                    edge(ASSIGNED, ARCHIVE, ARCHIVED, CaseEvents.NOTICE_GIVEN),
                    edge(INFORMATION_REQUESTED, GATHER, INFORMATION_REQUESTED),
                    edge(INFORMATION_REQUESTED, ASSIGN, INFORMATION_REQUESTED),
                    edge(INFORMATION_REQUESTED, RECORD_REPLY, REPLIED),
                    edge(INFORMATION_REQUESTED, HEAR, HEARING, CaseEvents.NOTICE_GIVEN),
                    // who does not reply in time does not keep the case from going on
                    edge(INFORMATION_REQUESTED, PROPOSE, PROPOSED),
                    edge(INFORMATION_REQUESTED, SPLIT, INFORMATION_REQUESTED),
                    edge(INFORMATION_REQUESTED, MERGE, MERGED, CaseEvents.NOTICE_GIVEN),
                    edge(INFORMATION_REQUESTED, ARCHIVE, ARCHIVED, CaseEvents.NOTICE_GIVEN),
                    edge(REPLIED, GATHER, REPLIED),
                    edge(REPLIED, ASSIGN, REPLIED),
                    edge(REPLIED, REQUEST_INFORMATION, INFORMATION_REQUESTED, CaseEvents.NOTICE_GIVEN),
                    edge(REPLIED, HEAR, HEARING, CaseEvents.NOTICE_GIVEN),
                    edge(REPLIED, PROPOSE, PROPOSED),
                    edge(REPLIED, SPLIT, REPLIED),
                    edge(REPLIED, MERGE, MERGED, CaseEvents.NOTICE_GIVEN),
                    edge(REPLIED, ARCHIVE, ARCHIVED, CaseEvents.NOTICE_GIVEN),
                    edge(HEARING, GATHER, HEARING),
                    edge(HEARING, ASSIGN, HEARING),
                    // the hearing is moved to another day
                    edge(HEARING, HEAR, HEARING, CaseEvents.NOTICE_GIVEN),
                    // what the operator hands in before or at the hearing, and its minutes
                    edge(HEARING, RECORD_REPLY, HEARING),
                    edge(HEARING, PROPOSE, PROPOSED),
                    edge(HEARING, SPLIT, HEARING),
                    edge(HEARING, MERGE, MERGED, CaseEvents.NOTICE_GIVEN),
                    edge(PROPOSED, APPROVE, DECIDED, CaseEvents.DECIDED),
                    edge(PROPOSED, RETURN, ASSIGNED),
                    // by itself: what was found out since the approval
                    edge(DECIDED, LEAVE, DECIDED))
            .refusing((stage, act) -> ComplaintProblems.caseStageConflict(stage.name(), act.name()));

    private CaseTransitions() {}
}
