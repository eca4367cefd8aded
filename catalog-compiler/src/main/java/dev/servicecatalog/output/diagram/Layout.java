package dev.servicecatalog.output.diagram;

import dev.servicecatalog.output.diagram.Diagram.Arrow;
import dev.servicecatalog.output.diagram.Diagram.Box;
import dev.servicecatalog.output.diagram.Diagram.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * Where everything stands: columns from left to right, arrows with right angles. Arrows that leave one box, or arrive at one, share a
 * way; none shares both its ends, so that each can be followed.
 *
 * @param places by the id of the box
 * @param ways in the order of the arrows that have two boxes
 */
record Layout(int width, int height, Map<String, Place> places, List<Way> ways) {
    private static final int SEED = 1;
    private static final int MARGIN = 6;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    /** Where a box stands. */
    record Place(int x, int y, BoxText text) {}

    /** Along which points an arrow goes, from end to end. */
    record Way(Arrow arrow, List<Point> points) {}

    /** A point of the picture. */
    record Point(int x, int y) {}

    static Layout of(Diagram diagram) {
        ElkNode graph = graph();
        Map<String, BoxText> texts = new HashMap<>();
        Map<String, ElkNode> nodes = new LinkedHashMap<>();
        for (Box box : diagram.boxes()) {
            BoxText text = BoxText.of(box);
            ElkNode node = ElkGraphUtil.createNode(graph);
            node.setDimensions(BoxText.WIDTH, text.height());
            node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
            constrain(node, box.side());
            nodes.put(box.id(), node);
            texts.put(box.id(), text);
        }
        Map<Arrow, ElkEdge> edges = new Ports(nodes).edges(diagram.arrows());
        new LayeredLayoutProvider().layout(graph, new NullElkProgressMonitor());
        Map<String, Place> places = new LinkedHashMap<>();
        nodes.forEach((id, node) -> places.put(id, new Place(round(node.getX()), round(node.getY()), texts.get(id))));
        List<Way> ways = new ArrayList<>();
        edges.forEach((arrow, edge) -> ways.add(new Way(arrow, points(edge))));
        return new Layout(round(graph.getWidth()), round(graph.getHeight()), places, ways);
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
    private record Ports(Map<String, ElkNode> nodes) {
        Map<Arrow, ElkEdge> edges(List<Arrow> all) {
            List<Arrow> arrows = all.stream()
                    .filter(arrow -> nodes.containsKey(arrow.from()) && nodes.containsKey(arrow.to()))
                    .filter(arrow -> !arrow.from().equals(arrow.to()))
                    .toList();
            Map<String, Integer> leaving = new HashMap<>();
            Map<String, Integer> arriving = new HashMap<>();
            arrows.forEach(arrow -> leaving.merge(arrow.from(), 1, Integer::sum));
            arrows.forEach(arrow -> arriving.merge(arrow.to(), 1, Integer::sum));
            Map<String, ElkPort> shared = new HashMap<>();
            Map<Arrow, ElkEdge> edges = new LinkedHashMap<>();
            for (Arrow arrow : arrows) {
                boolean together = leaving.get(arrow.from()) >= arriving.get(arrow.to());
                ElkPort from = together
                        ? shared.computeIfAbsent("from " + arrow.from(), key -> port(arrow.from(), PortSide.EAST))
                        : port(arrow.from(), PortSide.EAST);
                ElkPort to = together
                        ? port(arrow.to(), PortSide.WEST)
                        : shared.computeIfAbsent("to " + arrow.to(), key -> port(arrow.to(), PortSide.WEST));
                edges.put(arrow, ElkGraphUtil.createSimpleEdge(from, to));
            }
            return edges;
        }

        private ElkPort port(String box, PortSide side) {
            ElkPort port = ElkGraphUtil.createPort(nodes.get(box));
            port.setProperty(LayeredOptions.PORT_SIDE, side);
            return port;
        }
    }
}
