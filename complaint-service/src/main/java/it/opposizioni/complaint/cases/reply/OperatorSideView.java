package it.opposizioni.complaint.cases.reply;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the operator has said in a case, for the authority.
 *
 * @param replies both parts, oldest first; with those of the cases that were merged into it
 * @param extensions more time that it asked for, oldest first
 * @param extensionAwaitsAnswer the last of them can be granted or refused
 */
@Schema(name = "OperatorSide")
record OperatorSideView(
        List<InformationRequestView.ReplyView> replies,
        List<ExtensionView> extensions,
        boolean extensionAwaitsAnswer) {}
