import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs one test by class and method and prints how many of its cases ran and failed. */
class RunTest {
    public static void main(String[] arguments) throws ClassNotFoundException {
        Class<?> type = Class.forName("dev.servicecatalog." + arguments[0]);
        Method method = Arrays.stream(type.getDeclaredMethods())
                .filter(each -> each.getName().equals(arguments[1]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(arguments[0] + " has no " + arguments[1]));
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(type, method))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        System.out.println(summary.getTestsStartedCount() + " " + summary.getTestsFailedCount());
    }
}
