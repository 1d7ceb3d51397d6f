/** What a case is decided: outcome, measures, grounds and reasons, and how high a sanction may be. */
package it.opposizioni.complaint.cases.decision;
