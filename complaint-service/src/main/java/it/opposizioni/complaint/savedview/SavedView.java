package it.opposizioni.complaint.savedview;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Filters under a name.
 *
 * @param query as the list's address has them, without the question mark
 */
@Schema(name = "SavedView")
record SavedView(UUID id, String name, String query) {}
