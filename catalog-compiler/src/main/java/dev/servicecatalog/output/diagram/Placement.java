package dev.servicecatalog.output.diagram;

import dev.servicecatalog.output.diagram.Diagram.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.GreedySwitchType;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Where boxes stand and arrows go, whatever is written in them: columns from left to right, arrows with right angles. Arrows that leave
 * one box, or arrive at one, share a way; none shares both its ends, so that each can be followed.
 *
 * @param corners the upper left ones, in the order of the boxes
 * @param ways from end to end, in the order of the arrows
 */
record Placement(int width, int height, List<Point> corners, List<List<Point>> ways) {
    private static final int SEED = 1;
    private static final int MARGIN = 6;
    /** Most pictures of services have one of few sketches, and to lay one out takes milliseconds. */
    private static final Map<Sketch, Placement> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 2_000;
    private static final int MOST_BOXES = 30;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    /** A point of the picture. */
    record Point(int x, int y) {}

    /** Boxes and arrows without their texts: what a placement depends on. Arrows lead from one of the boxes to another, by their places in the list. */
    record Sketch(List<Spot> boxes, List<Join> arrows) {}

    /** A box without its text. */
    record Spot(int height, Side side) {}

    /** An arrow without its style. */
    record Join(int from, int to) {}

    static Placement of(Sketch sketch) {
        Placement known = KNOWN.get(sketch);
        if (known != null) {
            return known;
        }
        Placement placement = laidOut(sketch);
        if (sketch.boxes().size() <= MOST_BOXES && KNOWN.size() < MOST_KNOWN) {
            KNOWN.put(sketch, placement);
        }
        return placement;
    }

    private static Placement laidOut(Sketch sketch) {
        ElkNode graph = graph();
        List<ElkNode> nodes = new ArrayList<>();
        for (Spot box : sketch.boxes()) {
            ElkNode node = ElkGraphUtil.createNode(graph);
            node.setDimensions(BoxText.WIDTH, box.height());
            node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
            constrain(node, box.side());
            nodes.add(node);
        }
        List<ElkEdge> edges = new Ports(nodes).edges(sketch.arrows());
        new LayeredLayoutProvider().layout(graph, new NullElkProgressMonitor());
        return new Placement(
                round(graph.getWidth()),
                round(graph.getHeight()),
                nodes.stream()
                        .map(node -> new Point(round(node.getX()), round(node.getY())))
                        .toList(),
                edges.stream().map(Placement::points).toList());
    }

    /** Partitions would say the same, but do not give the same picture twice. */
    private static void constrain(ElkNode node, Side side) {
        if (side != Side.ANY) {
            node.setProperty(
                    LayeredOptions.LAYERING_LAYER_CONSTRAINT,
                    side == Side.LEFT ? LayerConstraint.FIRST : LayerConstraint.LAST);
        }
    }

    /** What costs much and shows little in small pictures is left out. */
    private static ElkNode graph() {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.RANDOM_SEED, SEED);
        graph.setProperty(LayeredOptions.THOROUGHNESS, 1);
        graph.setProperty(LayeredOptions.CROSSING_MINIMIZATION_GREEDY_SWITCH_TYPE, GreedySwitchType.OFF);
        graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.DEPTH_FIRST);
        graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.NETWORK_SIMPLEX);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 12.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 34.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 8.0);
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(MARGIN));
        return graph;
    }

    private static List<Point> points(ElkEdge edge) {
        ElkEdgeSection section = edge.getSections().get(0);
        List<Point> points = new ArrayList<>();
        points.add(new Point(round(section.getStartX()), round(section.getStartY())));
        for (ElkBendPoint bend : section.getBendPoints()) {
            points.add(new Point(round(bend.getX()), round(bend.getY())));
        }
        points.add(new Point(round(section.getEndX()), round(section.getEndY())));
        return points;
    }

    private static int round(double number) {
        return (int) Math.round(number);
    }

    /** Where arrows leave and arrive. */
    private record Ports(List<ElkNode> nodes) {
        List<ElkEdge> edges(List<Join> arrows) {
            Map<Integer, Integer> leaving = new HashMap<>();
            Map<Integer, Integer> arriving = new HashMap<>();
            arrows.forEach(arrow -> leaving.merge(arrow.from(), 1, Integer::sum));
            arrows.forEach(arrow -> arriving.merge(arrow.to(), 1, Integer::sum));
            Map<Integer, ElkPort> sharedFrom = new HashMap<>();
            Map<Integer, ElkPort> sharedTo = new HashMap<>();
            List<ElkEdge> edges = new ArrayList<>();
            for (Join arrow : arrows) {
                boolean together = leaving.get(arrow.from()) >= arriving.get(arrow.to());
                ElkPort from = together
                        ? sharedFrom.computeIfAbsent(arrow.from(), box -> port(box, PortSide.EAST))
                        : port(arrow.from(), PortSide.EAST);
                ElkPort to = together
                        ? port(arrow.to(), PortSide.WEST)
                        : sharedTo.computeIfAbsent(arrow.to(), box -> port(box, PortSide.WEST));
                edges.add(ElkGraphUtil.createSimpleEdge(from, to));
            }
            return edges;
        }

        private ElkPort port(int box, PortSide side) {
            ElkPort port = ElkGraphUtil.createPort(nodes.get(box));
            port.setProperty(LayeredOptions.PORT_SIDE, side);
            return port;
        }
    }
}
