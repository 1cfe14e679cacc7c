import { Component, h } from '/lib/preact.js';
import { TreeController } from '../tree/controller.js';

/** A canvas with the tree. What is marked comes in by properties; the camera belongs to the canvas. */
export class TreeCanvas extends Component {
  shouldComponentUpdate(next) {
    this.update(next);
    return false;
  }

  componentDidMount() {
    const { props } = this;
    this.controller = new TreeController(this.canvas, {
      hover: (node, x, y) => this.hover(node, x, y),
      pick: (node) => this.props.onPick(node),
      moved: (camera) => this.moved(camera),
      enter: () => document.querySelector('.node-box button:not(.quiet)')?.focus(),
    });
    if (props.shared) {
      this.follow = () => {
        this.controller.camera.copy(props.shared);
        this.controller.invalidate();
      };
      (props.shared.followers ??= new Set()).add(this.follow);
    }
    props.onReady?.(this.controller);
    this.update(props);
  }

  componentWillUnmount() {
    this.props.shared?.followers.delete(this.follow);
    this.controller.close();
  }

  update(props) {
    this.props.onHover = props.onHover;
    this.props.onPick = props.onPick;
    if (!this.controller || !props.tree) return;
    this.controller.show(props.tree, props.ascendancy);
    if (this.lastMarks !== props.marks) {
      this.lastMarks = props.marks;
      this.controller.mark(props.marks);
    }
  }

  hover(node, x, y) {
    if (this.controller.marks && this.controller.marks.hovered !== node) {
      this.controller.marks.hovered = node;
      this.controller.invalidate();
    }
    this.props.onHover(node, x, y);
  }

  moved(camera) {
    const { shared } = this.props;
    if (shared) {
      shared.copy(camera);
      for (const follow of shared.followers) if (follow !== this.follow) follow();
    }
  }

  render() {
    return h('div', { class: 'tree' }, h('canvas', {
      ref: (canvas) => { this.canvas = canvas ?? this.canvas; },
      tabIndex: 0, role: 'application', 'aria-label': `${this.props.label}. Arrow keys move, plus and minus zoom, n and p go from node to node, Enter goes to what can be done with it.`,
    }));
  }
}
