/** Where the tree is looked at: screen = (tree - centre) * scale + middle of the canvas. */
export class Camera {
  constructor() {
    this.x = 0;
    this.y = 0;
    this.scale = 0.03;
    this.width = 1;
    this.height = 1;
  }

  resize(width, height) {
    this.width = Math.max(1, width);
    this.height = Math.max(1, height);
  }

  toScreenX(x) {
    return (x - this.x) * this.scale + this.width / 2;
  }

  toScreenY(y) {
    return (y - this.y) * this.scale + this.height / 2;
  }

  toTreeX(x) {
    return (x - this.width / 2) / this.scale + this.x;
  }

  toTreeY(y) {
    return (y - this.height / 2) / this.scale + this.y;
  }

  /** Moves by pixels of the screen. */
  pan(dx, dy) {
    this.x -= dx / this.scale;
    this.y -= dy / this.scale;
  }

  /** Zooms so that the point of the tree under a point of the screen stays there. */
  zoom(factor, screenX = this.width / 2, screenY = this.height / 2) {
    const x = this.toTreeX(screenX);
    const y = this.toTreeY(screenY);
    this.scale = Math.min(0.6, Math.max(0.008, this.scale * factor));
    this.x = x - (screenX - this.width / 2) / this.scale;
    this.y = y - (screenY - this.height / 2) / this.scale;
  }

  /** Shows a rectangle of the tree with some room around it. */
  fit(minX, minY, maxX, maxY, largest = 0.16) {
    const room = 1.12;
    const across = this.width / ((maxX - minX + 400) * room);
    const down = this.height / ((maxY - minY + 400) * room);
    this.scale = Math.min(largest, across, down);
    this.x = (minX + maxX) / 2;
    this.y = (minY + maxY) / 2;
  }

  copy(other) {
    this.x = other.x;
    this.y = other.y;
    this.scale = other.scale;
  }
}
