package it.opposizioni.operator.calllog.engine;

import it.opposizioni.operator.consultation.engine.index.NumberingPlan;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import it.opposizioni.operator.consultation.engine.list.WorkerPool;

/** Reads the calls of one chunk after the other, on one thread, and has them judged if there is somebody who does. */
final class CallReader implements WorkerPool.Worker<CallChunk> {

    private final CallRecord record;
    private final CallJudge judge;
    private final int longest;

    /** @param judge null: the calls are read only */
    CallReader(CallLogLayout layout, int longest, CallJudge judge) {
        this.record = new CallRecord(layout, longest);
        this.judge = judge;
        this.longest = longest;
    }

    @Override
    public void work(CallChunk chunk) {
        chunk.begin();
        int at = chunk.from;
        while (at < chunk.to) {
            int end = record.read(chunk.in, at, chunk.to);
            if (record.fields.zeroAt >= 0 || end - at > longest) {
                chunk.refusal = record.fields.zeroAt >= 0 ? Reason.NOT_TEXT : Reason.LINE_TOO_LONG;
                break;
            }
            if (!record.fields.isBlank(chunk.in, at)) {
                take(chunk, at);
            }
            chunk.allLines += 1 + record.fields.lineEnds;
            at = end;
        }
        if (judge != null) {
            judge.judgeNumbers(chunk);
        }
    }

    private void take(CallChunk chunk, int at) {
        byte[] b = chunk.in;
        int call = chunk.add(at);
        long digits = record.number(b);
        long second = digits > 0 ? record.second(b) : CallTime.UNREADABLE;
        if (second == CallTime.UNREADABLE) {
            chunk.digits[call] = 0;
            chunk.positions[call] = NumberingPlan.OUTSIDE;
            chunk.seconds[call] = 0;
            chunk.findings[call] = (byte) CallFinding.UNREADABLE.bit();
            chunk.unreadable++;
            return;
        }
        chunk.digits[call] = digits;
        chunk.positions[call] = NumberingPlan.position(digits);
        chunk.seconds[call] = second;
        if (judge != null) {
            chunk.findings[call] = (byte) judge.findings(record.caller(b), second);
        }
    }
}
