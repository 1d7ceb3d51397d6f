package it.opposizioni.complaint.progress;

import it.opposizioni.complaint.appeal.ToldAppeals;
import it.opposizioni.complaint.cases.reply.PublicReply;
import it.opposizioni.complaint.evidence.EvidenceView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What has become of a complaint, as its reporter may know it.
 *
 * @param evidence as far as it is known
 * @param replies the public part of what the operator replied, oldest first
 * @param appeals against the decision that closed the complaint
 */
@Schema(name = "DeskComplaintProgress")
record ProgressView(EvidenceView evidence, List<PublicReply> replies, ToldAppeals appeals) {}
