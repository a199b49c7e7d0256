package io.jdlv.render;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a goroutine waits, in words. The runtime numbers the reasons, differently from one Go version to another, so the
 * target's version chooses the table (Delve service/api/waitreason.go, the runtime's waitReasonStrings).
 */
public final class WaitReasons {
    /** As in DWARF's producer, a release or a development version; more may follow the minor number. */
    private static final Pattern GO_VERSION =
            Pattern.compile("^(?:Go cmd/compile )?(?:devel\\s+)?go(\\d{1,6})\\.(\\d{1,6})(?!\\d)");

    private static final List<String> GO_1_18 = table("""
            GC assist marking; IO wait; chan receive (nil chan); chan send (nil chan); dumping heap;
            garbage collection; garbage collection scan; panicwait; select; select (no cases); GC assist wait;
            GC sweep wait; GC scavenge wait; chan receive; chan send; finalizer wait; force gc (idle);
            semacquire; sleep; sync.Cond.Wait; timer goroutine (idle); trace reader (blocked);
            wait for GC cycle; GC worker (idle); preempted; debug call""");

    private static final List<String> GO_1_20 = table("""
            GC assist marking; IO wait; chan receive (nil chan); chan send (nil chan); dumping heap;
            garbage collection; garbage collection scan; panicwait; select; select (no cases); GC assist wait;
            GC sweep wait; GC scavenge wait; chan receive; chan send; finalizer wait; force gc (idle);
            semacquire; sleep; sync.Cond.Wait; sync.Mutex.Lock; sync.RWMutex.RLock; sync.RWMutex.Lock;
            trace reader (blocked); wait for GC cycle; GC worker (idle); GC worker (active); preempted;
            debug call; GC mark termination; stopping the world""");

    private static final List<String> GO_1_22 = table("""
            GC assist marking; IO wait; chan receive (nil chan); chan send (nil chan); dumping heap;
            garbage collection; garbage collection scan; panicwait; select; select (no cases); GC assist wait;
            GC sweep wait; GC scavenge wait; chan receive; chan send; finalizer wait; force gc (idle);
            semacquire; sleep; sync.Cond.Wait; sync.Mutex.Lock; sync.RWMutex.RLock; sync.RWMutex.Lock;
            trace reader (blocked); wait for GC cycle; GC worker (idle); GC worker (active); preempted;
            debug call; GC mark termination; stopping the world; flushing proc caches; trace goroutine status;
            trace proc status; page trace flush; coroutine""");

    private static final List<String> GO_1_24 = table("""
            GC assist marking; IO wait; chan receive (nil chan); chan send (nil chan); dumping heap;
            garbage collection; garbage collection scan; panicwait; select; select (no cases); GC assist wait;
            GC sweep wait; GC scavenge wait; chan receive; chan send; finalizer wait; force gc (idle);
            semacquire; sleep; sync.Cond.Wait; sync.Mutex.Lock; sync.RWMutex.RLock; sync.RWMutex.Lock;
            sync.WaitGroup.Wait; trace reader (blocked); wait for GC cycle; GC worker (idle);
            GC worker (active); preempted; debug call; GC mark termination; stopping the world;
            flushing proc caches; trace goroutine status; trace proc status; page trace flush; coroutine;
            GC weak to strong wait; synctest.Run; synctest.Wait; chan receive (synctest); chan send (synctest)""");

    private static final List<String> GO_1_25 = table("""
            GC assist marking; IO wait; chan receive (nil chan); chan send (nil chan); dumping heap;
            garbage collection; garbage collection scan; panicwait; select; select (no cases); GC assist wait;
            GC sweep wait; GC scavenge wait; chan receive; chan send; finalizer wait; force gc (idle);
            GOMAXPROCS updater (idle); semacquire; sleep; sync.Cond.Wait; sync.Mutex.Lock; sync.RWMutex.RLock;
            sync.RWMutex.Lock; sync.WaitGroup.Wait; trace reader (blocked); wait for GC cycle;
            GC worker (idle); GC worker (active); preempted; debug call; GC mark termination;
            stopping the world; flushing proc caches; trace goroutine status; trace proc status;
            page trace flush; coroutine; GC weak to strong wait; synctest.Run; synctest.Wait;
            chan receive (durable); chan send (durable); select (durable); sync.WaitGroup.Wait (durable);
            cleanup wait""");

    private static final List<String> GO_1_26 = table("""
            GC assist marking; IO wait; dumping heap; garbage collection; garbage collection scan; panicwait;
            GC assist wait; GC sweep wait; GC scavenge wait; finalizer wait; force gc (idle);
            GOMAXPROCS updater (idle); semacquire; sleep; chan receive (nil chan); chan send (nil chan);
            select (no cases); select; chan receive; chan send; sync.Cond.Wait; sync.Mutex.Lock;
            sync.RWMutex.RLock; sync.RWMutex.Lock; sync.WaitGroup.Wait; trace reader (blocked);
            wait for GC cycle; GC worker (idle); GC worker (active); preempted; debug call;
            GC mark termination; stopping the world; flushing proc caches; trace goroutine status;
            trace proc status; page trace flush; coroutine; GC weak to strong wait; synctest.Run;
            synctest.Wait; chan receive (durable); chan send (durable); select (durable);
            sync.WaitGroup.Wait (durable); cleanup wait""");
    private final List<String> names;

    private WaitReasons(List<String> names) {
        this.names = names;
    }

    /**
     * {@return the reasons of a target's Go version, 1.18 to 1.27; any other knows none}
     *
     * @param targetGo the version as the server tells it, for example {@code Go cmd/compile go1.26.8}
     */
    public static WaitReasons of(String targetGo) {
        Matcher version = GO_VERSION.matcher(targetGo);
        boolean isGo1 = version.find() && Integer.parseInt(version.group(1)) == 1;
        return new WaitReasons(isGo1 ? tableOf(Integer.parseInt(version.group(2))) : List.of());
    }

    /**
     * {@return the name of a reason, or {@code unknown wait reason N}}
     *
     * @param reason the runtime's number, from 1
     */
    public String name(long reason) {
        return reason > 0 && reason <= names.size() ? names.get((int) reason - 1) : "unknown wait reason " + reason;
    }

    private static List<String> tableOf(int minor) {
        return switch (minor) {
            case 18, 19 -> GO_1_18;
            case 20, 21 -> GO_1_20;
            case 22, 23 -> GO_1_22;
            case 24 -> GO_1_24;
            case 25 -> GO_1_25;
            case 26, 27 -> GO_1_26;
            default -> List.of();
        };
    }

    /** The names of the reasons 1, 2, 3... (0 is none). */
    private static List<String> table(String names) {
        return List.copyOf(Arrays.asList(names.split(";\\s+")));
    }
}
