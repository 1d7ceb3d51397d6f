package it.opposizioni.complaint.retention;

import it.opposizioni.kit.testing.RetentionRules;
import java.util.List;

/** The tables of this service, each with a row as it is written, and what is left of it after the legal periods. */
abstract class RetainedTables extends RetentionRules {

    @Override
    protected List<Table> tables() {
        return List.of(
                Table.emptied("complaint", """
                        insert into complaint (id, version, reporter, called_number, product, stage, assessment, assessment_for_reporter,
                            filed_at)
                        values ({id}, 2, 'giulia', 393331234567, 'ENERGY', 'CLOSED_NOT_UPHELD', 'NOT_OPPOSED', 'NOT_OPPOSED', {at})
                        """),
                Table.emptied("complaint_call", """
                        insert into complaint_call (id, complaint_id, position, called_at, kind) values ({id}, {id}, 0, {at}, 'HUMAN')
                        """),
                Table.emptied("complaint_attachment", """
                        insert into complaint_attachment (id, complaint_id, file, begun_at, added_at, type, bytes)
                        values ({id}, {id}, {id}, {at}, {at}, 'PDF', 1000)
                        """),
                Table.emptied("complaint_stage_change", """
                        insert into complaint_stage_change (complaint_id, version, stage, changed_at, actor, changed_by)
                        values ({id}, 2, 'CLOSED_NOT_UPHELD', {at}, 'REGULATOR', 'garante')
                        """),
                Table.emptied("evidence_statement", """
                        insert into evidence_statement (complaint_id, source, version, stated_at, body)
                        values ({id}, 'REGISTER', 2, {at}, 'k1:sealed')
                        """),
                Table.emptied("evidence_earlier_statement", """
                        insert into evidence_earlier_statement (complaint_id, source, version, stated_at, body)
                        values ({id}, 'REGISTER', 1, {at}, 'k1:sealed')
                        """),
                Table.emptied("evidence_request", """
                        insert into evidence_request (complaint_id, round, waiting_since, next_at, asked_until)
                        values ({id}, 1, {at}, {at}, {at})
                        """),
                Table.emptied("access_note", """
                        insert into access_note (id, at, person, role, reader, kind, resource, purpose)
                        values ({id}, {at}, 'giulia', 'REGULATOR', 'garante', 'COMPLAINT', {id}, 'UNDER_REVIEW')
                        """),
                Table.emptied("case_file", """
                        insert into case_file (id, version, code, stage, opened_at, ended_at)
                        values ({id}, 1, 'FAS-2026-' || {n}, 'ARCHIVED', {at}, {at})
                        """),
                Table.emptied("case_step", """
                        insert into case_step (case_id, version, act, stage, at, done_by) values ({id}, 1, 'ARCHIVE', 'ARCHIVED', {at}, 'garante')
                        """),
                Table.emptied("case_official", """
                        insert into case_official (subject, name, seen_at) values ({id}::text, 'k1:sealed', {at})
                        """),
                Table.emptied("desk_export", """
                        insert into desk_export (id, at, official, list, format, filters, purpose, row_count, sha256)
                        values ({id}, {at}, 'garante', 'CASES', 'CSV', 'k1:sealed', 'k1:sealed', 3, 'ab')
                        """),
                Table.emptied("case_release", """
                        insert into case_release (id, case_id, case_code, asked_by, asked_at, purpose, state, downloads)
                        values ({id}, {id}, 'FAS-2026-7K3M-Q9XD', 'garante', {at}, 'k1:sealed', 'REQUESTED', 0)
                        """),
                Table.emptied("saved_view", """
                        insert into saved_view (id, official, name, query, saved_at)
                        values ({id}, {id}::text, 'k1:sealed', 'k1:sealed', {at})
                        """),
                Table.emptied("saved_complaint_view", """
                        insert into saved_complaint_view (id, official, name, query, saved_at)
                        values ({id}, {id}::text, 'k1:sealed', 'k1:sealed', {at})
                        """),
                // for five years: RetentionTest.whatWasNotedOnTheFiguresStaysWhole
                Table.kept("trend_annotation_change", """
                        insert into trend_annotation_change (annotation_id, version, act, day, text, done_by, done_at)
                        values ({id}, 1, 'ADD', '2026-11-20', 'k1:sealed', 'garante', {at})
                        """),
                // follow the complaints: TrendResourceTest
                Table.technical("complaint_day_count"),
                Table.technical("complaint_count_change"),
                Table.technical("complaint_number_total"),
                Table.emptied("desk_person", """
                        insert into desk_person (id, tax_code, tax_key, name, language, subject)
                        values ({id}, 'k1:sealed', decode(md5({n}::text), 'hex'), 'k1:sealed', 'it', 'giulia')
                        """),
                Table.emptied("desk_filing", """
                        insert into desk_filing (complaint_id, person_id, channel, received_at, ground, evidence_reference, filed_by)
                        values ({id}, {id}, 'PHONE', {at}, 'CONTRACT', 'k1:sealed', 'registrar')
                        """),
                // each goes with its case, or with its complaint
                Table.emptied("complaint_message", """
                        insert into complaint_message (id, complaint_id, text, written_at) values ({id}, {id}, 'k1:sealed', {at})
                        """),
                Table.emptied("complaint_question", """
                        insert into complaint_question (id, complaint_id, text, asked_by, asked_at, answer_by)
                        values ({id}, {id}, 'k1:sealed', 'garante', {at}, {at})
                        """),
                Table.emptied("desk_act", """
                        insert into desk_act (id, complaint_id, act, channel, done_at, done_by)
                        values ({id}, {id}, 'ATTACHMENT_ADDED', 'POST', {at}, 'registrar')
                        """),
                Table.emptied("desk_removal", """
                        insert into desk_removal (id, complaint_id, channel, received_at, evidence_reference, done_at, done_by,
                            attachment_type, attachment_bytes, attachment_added_at)
                        values ({id}, {id}, 'POST', {at}, 'k1:sealed', {at}, 'registrar', 'PDF', 1, {at})
                        """),
                Table.emptied("case_reply", """
                        insert into case_reply (case_id, version, replied_at, replied_by, late, public_part)
                        values ({id}, 1, {at}, 'ada', false, 'k1:sealed')
                        """),
                Table.emptied("case_extension", """
                        insert into case_extension (case_id, question, due_on, requested_at, requested_by, reason)
                        values ({id}, 1, {at}::date, {at}, 'ada', 'k1:sealed')
                        """),
                Table.emptied("act_notification", """
                        insert into act_notification (id, case_id, way, signed, stage, begun_at, begun_by, served_on)
                        values ({id}, {id}, 'IN_PERSON', false, 'DELIVERED', {at}, 'garante', {at}::date)
                        """),
                Table.emptied("signed_act", """
                        insert into signed_act (case_id, format, bytes, content, added_at, added_by)
                        values ({id}, 'PDF', 1, '\\x00', {at}, 'garante')
                        """),
                Table.emptied("case_appeal", """
                        insert into case_appeal (id, case_id, number, appellant, court, docket, filed_on, stage, effect_before,
                            measures_before, effect, measures, ended_at)
                        values ({id}, {id}, 1, 'OPERATOR', 'k1:sealed', 'k1:sealed', {at}::date, 'REJECTED', 'IN_FORCE', '{}', 'IN_FORCE', '{}', {at})
                        """),
                Table.emptied("case_appeal_step", """
                        insert into case_appeal_step (case_id, version, appeal_id, act, stage, day, done_by, at)
                        values ({id}, 1, {id}, 'FILE', 'PENDING', {at}::date, 'garante', {at})
                        """),
                Table.emptied("case_news", """
                        insert into case_news (id, case_id, kind) values ({id}, {id}, 'APPEAL_ENDED')
                        """),
                Table.emptied("case_update", """
                        insert into case_update (id, case_id, kind, at) values ({id}, {id}, 'HEARING_SET', {at})
                        """),
                Table.emptied("complaint_case_update", """
                        insert into complaint_case_update (complaint_id, update_id, kind, at, operator_name)
                        values ({id}, {id}, 'HEARING_SET', {at}, 'Squillo')
                        """),
                Table.emptied("case_company", """
                        insert into case_company (case_id, version, name, tax_code, tax_key, seat, source, reference, found_on, recorded_by, recorded_at)
                        values ({id}, 1, 'k1:sealed', 'k1:sealed', decode(md5({n}::text), 'hex'), 'k1:sealed', 'NETWORK', 'k1:sealed', {at}::date,
                            'garante', {at})
                        """),
                Table.emptied("case_company_service", """
                        insert into case_company_service (case_id, version, step_version, served_on, reference, recorded_by, recorded_at)
                        values ({id}, 1, 2, {at}::date, 'k1:sealed', 'garante', {at})
                        """),
                Table.emptied("case_document", """
                        insert into case_document (id, case_id, title, type, bytes, sha256, added_at, added_by)
                        values ({id}, {id}, 'k1:sealed', 'PDF', 1000, 'ab', {at}, 'garante')
                        """),
                Table.emptied("complaint_opinion", """
                        insert into complaint_opinion (complaint_id, clear, quick, given_at, changed_at) values ({id}, 4, 2, {at}, {at})
                        """),
                Table.emptied("principal_choice", """
                        insert into principal_choice (complaint_id, principal_id, chosen_by, chosen_at) values ({id}, {id}, 'garante', {at})
                        """),
                Table.emptied("call_origin", """
                        insert into call_origin (complaint_id, version, call_id, result, source, reference, answered_on, recorded_by, recorded_at)
                        values ({id}, 1, {id}, 'FALSIFIED', 'NETWORK', 'x', {at}, 'garante', {at})
                        """),
                // what was decided about companies, as long as operator-service acts on it
                Table.technical("announced_decision"),
                // companies, as operator-service publishes them
                Table.technical("operator"),
                Table.technical("number_declaration"),
                Table.technical("number_dispute"),
                Table.technical("mandate"),
                Table.technical("mandate_number"),
                // the account of a person who works for an operator goes when they leave its team: RightToAnswerTest
                Table.kept("team_member", """
                        insert into team_member (id, version, operator_id, subject, role) values ({id}, 1, {id}, 'ada-{n}', 'VIEWER')
                        """),
                // cells of at least five people
                Table.technical("open_call_week"),
                Table.technical("open_call_cell"),
                // counts of at least five complaints, or hidden ones
                Table.technical("complaint_week_count"));
    }
}
