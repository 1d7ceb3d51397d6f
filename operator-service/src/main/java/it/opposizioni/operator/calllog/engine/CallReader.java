package it.opposizioni.operator.calllog.engine;

import it.opposizioni.operator.calllog.engine.scope.CallScope;
import it.opposizioni.operator.consultation.engine.index.NumberingPlan;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import it.opposizioni.operator.consultation.engine.list.WorkerPool;

/** Reads the calls of one chunk after the other, on one thread, and has them judged if there is somebody who does. */
final class CallReader implements WorkerPool.Worker<CallChunk> {

    private final CallRecord record;
    private final CallScope scope;
    private final CallJudge judge;
    private final int longest;

    /** @param judge null: the calls are read only */
    CallReader(CallLogOptions options, CallJudge judge) {
        this.longest = options.limits().lineBytes();
        this.record = new CallRecord(options.layout(), longest);
        this.scope = options.scope();
        this.judge = judge;
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
            exclude(chunk, call, 0, CallFinding.UNREADABLE.bit());
            chunk.unreadable++;
            return;
        }
        int excluded = excluded(second);
        if (excluded != 0) {
            exclude(chunk, call, second, excluded);
            return;
        }
        chunk.digits[call] = digits;
        chunk.positions[call] = NumberingPlan.position(digits);
        chunk.seconds[call] = second;
        if (judge != null) {
            chunk.findings[call] = (short) judge.findings(record.caller(b), second);
        }
    }

    /** @return the bit of the one thing to be said of a call of this instant; 0 when it is looked at */
    private int excluded(long second) {
        if (!scope.kept().contain(second)) {
            return CallFinding.OUT_OF_RANGE.bit();
        }
        return scope.mandated().contain(second) ? 0 : CallFinding.NO_MANDATE.bit();
    }

    private static void exclude(CallChunk chunk, int call, long second, int finding) {
        chunk.digits[call] = 0;
        chunk.positions[call] = NumberingPlan.OUTSIDE;
        chunk.seconds[call] = second;
        chunk.findings[call] = (short) finding;
    }
}
